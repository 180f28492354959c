import { writeDeskAddress, type DeskAddress } from '#lib/domain/desk-address';

/** Shows part of the desk in a window of its own, for another monitor. It shares this browser's one stream. */
export function openWindow(address: DeskAddress): void {
  const size = address.bare === 'panel' ? 'width=440,height=900' : 'width=1280,height=800';
  window.open(`/desk${writeDeskAddress(address)}`, '_blank', `popup,${size}`);
}
