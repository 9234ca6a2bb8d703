import type { Profile } from "@push-profile/hrflow-client";
import type { CandidateValues } from "@push-profile/sandbox";

/** Somebody of whom HrFlow knows everything. */
export const GRACE: Profile = {
  key: "9ace".repeat(10),
  info: {
    first_name: "Grace",
    last_name: "Example",
    full_name: "Grace Example",
    email: "Grace@Example.com",
    phone: "+46 70 174 06 05",
    summary: "Compilers,\n and how to teach them.",
    picture: "https://files.example.com/grace/picture.png",
    urls: [{ type: "linkedin", url: "linkedin.com/in/grace-example" }],
  },
  attachments: [
    { type: "original", public_url: "https://files.example.com/grace/original.pdf" },
    { type: "resume", public_url: "https://files.example.com/grace/resume.pdf" },
  ],
  tags: [
    { name: "remote", value: true },
    { name: "level", value: "senior" },
  ],
};

/** What a push makes of her in Teamtailor, tags apart. */
export const GRACE_THERE: Partial<CandidateValues> = {
  "first-name": "Grace",
  "last-name": "Example",
  email: "grace@example.com",
  phone: "+46 70 174 06 05",
  pitch: "Compilers, and how to teach them.",
  "linkedin-url": "https://linkedin.com/in/grace-example",
  picture: "https://files.example.com/grace/picture.png",
  resume: "https://files.example.com/grace/resume.pdf",
};

/** Her tags, as sent. */
export const GRACE_TAGS: readonly string[] = ["remote", "level: senior"];

/** Her as a recruiter entered her before, tags apart. */
export const GRACE_BEFORE: Partial<CandidateValues> = {
  "first-name": "Gracie",
  "last-name": null,
  email: "grace@example.com",
  phone: "0170",
  resume: null,
  "facebook-id": "kept",
};
