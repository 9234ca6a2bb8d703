import type { HrflowClient } from "@push-profile/hrflow-client";
import type { TeamtailorClient } from "@push-profile/teamtailor-client";
import type { CallOptions, ServiceName } from "@push-profile/transport";

/** What was sent for one push so far, for somebody who is cut off and has no outcome of their own. */
export interface Sent {
  requests: Record<ServiceName, number>;
  /** A write was sent to Teamtailor. */
  writing: boolean;
}

export interface Clients {
  hrflow: HrflowClient | undefined;
  teamtailor: TeamtailorClient;
}

/** The same clients, which book in `sent` what they really send. */
export function watchSending({ hrflow, teamtailor }: Clients, sent: Sent): Clients {
  const read = (call: CallOptions = {}): CallOptions => booked(call, sent, false);
  const write = (call: CallOptions = {}): CallOptions => booked(call, sent, true);
  return {
    hrflow: hrflow && { ...hrflow, getProfile: (address, call) => hrflow.getProfile(address, read(call)) },
    teamtailor: {
      getCompany: (call) => teamtailor.getCompany(read(call)),
      getCandidate: (id, call) => teamtailor.getCandidate(id, read(call)),
      findCandidatesByEmail: (email, call) => teamtailor.findCandidatesByEmail(email, read(call)),
      listCandidates: (options, call) => teamtailor.listCandidates(options, read(call)),
      createCandidate: (attributes, call) => teamtailor.createCandidate(attributes, write(call)),
      updateCandidate: (id, attributes, call) => teamtailor.updateCandidate(id, attributes, write(call)),
      deleteCandidate: (id, call) => teamtailor.deleteCandidate(id, write(call)),
    },
  };
}

function booked(call: CallOptions, sent: Sent, writing: boolean): CallOptions {
  return {
    ...call,
    onSend: (service) => {
      sent.requests[service] += 1;
      sent.writing ||= writing;
      call.onSend?.(service);
    },
  };
}
