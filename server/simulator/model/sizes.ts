import type { CentreOptions } from './centre.ts';

/** The figures of a size. Occupancy is what arrivals are measured to: bigger floors pool better and run hotter. */
export interface Size {
  agents: number;
  skills: number;
  inbound: number;
  outbound: number;
  autodial: number;
  groups: number;
  customDispositions: number;
  occupancy: number;
  /** Share of the agents who hold `[Default]` beside their own skills. */
  defaultHolders: number;
}

export const SIZES: Record<CentreOptions['size'], Size> = {
  small: {
    agents: 25,
    skills: 6,
    inbound: 2,
    outbound: 2,
    autodial: 1,
    groups: 4,
    customDispositions: 8,
    occupancy: 0.69,
    defaultHolders: 0.6,
  },
  medium: {
    agents: 500,
    skills: 40,
    inbound: 14,
    outbound: 8,
    autodial: 3,
    groups: 20,
    customDispositions: 12,
    occupancy: 0.84,
    defaultHolders: 0.2,
  },
  large: {
    agents: 5000,
    skills: 200,
    inbound: 48,
    outbound: 24,
    autodial: 8,
    groups: 100,
    customDispositions: 16,
    occupancy: 0.9,
    defaultHolders: 0.1,
  },
};
