import { soapWriter } from './soap-writer.ts';
import { SUPERVISOR_CONTRACT } from './supervisor-contract.ts';

/** Messages of the Statistics service. */
export const { openAnswer, closeAnswer, writeAnswer, writeRequest, writeFault } =
  soapWriter(SUPERVISOR_CONTRACT);
