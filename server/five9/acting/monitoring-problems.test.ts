import { describe, expect, it } from 'vitest';
import { MONITOR_PROBLEMS, STATION_LINES, STATION_PROBLEMS } from '#lib/domain/monitoring-acts';
import { ENUMERATIONS } from '../contract/enumerations.ts';
import { monitorProblem, stationLine, stationProblem } from './monitoring-problems.ts';

describe('a station that cannot be connected', () => {
  it('has a word for each of the service’s problems', () => {
    const words = ENUMERATIONS.connectStationProblem.map(stationProblem);
    expect(words.toSorted()).toEqual([...STATION_PROBLEMS].toSorted());
    expect(stationProblem('SOMETHING_NEW')).toBe('unknown');
  });

  it('that is connected has one for each who answers', () => {
    const words = ENUMERATIONS.connectStationResult.map(stationLine);
    expect(words.toSorted()).toEqual([...STATION_LINES].toSorted());
  });
});

describe('an agent who cannot be listened to', () => {
  it.each([
    ['The agent is already monitored by sup9.', 'somebody-speaks'],
    ['Agent is already being monitored', 'somebody-speaks'],
    ['The agent is not logged in.', 'not-logged-in'],
    ['Supervisor is not connected to station', 'no-line'],
    ['Your station is not connected.', 'no-line'],
    ['You are monitoring another agent.', 'another-agent'],
    ['You are not monitoring this agent.', 'not-listening'],
    ['7001', 'other'],
    ['', 'other'],
  ])('by the sentence %j: %s', (...[sentence, problem]) => {
    expect(monitorProblem(sentence)).toBe(problem);
    expect(MONITOR_PROBLEMS).toContain(problem);
  });
});
