import type { Attachment, Profile, ProfileInfo } from "@push-profile/hrflow-client";

/** What makes one of the first twelve invented people odd, put upon a plain profile. */
export type Oddity = (profile: Profile) => Profile;

/** In the order that `startSandbox` lists them. */
export const oddities: readonly Oddity[] = [
  everything,
  shapesOf2021,
  onlyFullName,
  noEmail,
  capitalEmail,
  noLastName,
  tagsOfEveryType,
  emojiSummary,
  unreachableFiles,
  junkEmail,
  oldAndBackDated,
  nothingToShow,
];

function withInfo(profile: Profile, change: Partial<ProfileInfo>): Profile {
  return { ...profile, info: { ...profile.info, ...change } };
}

function withFiles(profile: Profile, change: (file: Attachment) => Attachment): Profile {
  return { ...profile, attachments: (profile.attachments ?? []).map(change) };
}

function everything(profile: Profile): Profile {
  const picture = `https://files.example.com/profiles/${profile.key}/parsing/picture.png`;
  return withInfo(profile, {
    picture,
    urls: [{ type: "linkedin", url: "www.linkedin.com/in/everything-example" }],
  });
}

/** Without `source_key`; `archive`, `hard_skills`, `urls` as an object, the whole name in `first_name`. */
function shapesOf2021(profile: Profile): Profile {
  const { source_key: _, archived_at: __, text_language: ___, ...rest } = profile;
  const [experience] = profile.experiences ?? [];
  const { skills, ...job } = experience ?? {};
  const name = profile.info?.full_name ?? null;
  return {
    ...rest,
    archive: null,
    created_at: "2021-03-01T00:00:00",
    consent_algorithmic: {
      owner: { parsing: true, revealing: false, embedding: true, searching: true, scoring: true, reasoning: false },
      controller: null,
    },
    info: {
      full_name: name,
      first_name: name,
      last_name: "",
      email: profile.info?.email ?? null,
      phone: "0639980042",
      date_birth: null,
      location: { text: null, lat: null, lng: null, gmaps: null, fields: [] },
      urls: {
        linkedin: "linkedin.com/in/shapes-of-2021-example",
        github: null,
        twitter: null,
        facebook: null,
        from_resume: [],
      },
      picture: null,
      gender: "M",
      summary: null,
    },
    experiences: [{ ...job, hard_skills: skills ?? [], soft_skills: [], date_end: "1969-12-31T23:59:59" }],
    educations: null,
    attachments: (profile.attachments ?? [])
      .filter(({ type }) => type === "resume")
      .map((file) => ({ ...file, file_name: "resume.pdf", original_file_name: "resume.pdf", extension: "pdf" })),
    skills: null,
  };
}

function onlyFullName(profile: Profile): Profile {
  return withInfo(profile, { first_name: null, last_name: null, urls: null });
}

function noEmail(profile: Profile): Profile {
  return withInfo(profile, { email: null });
}

function capitalEmail(profile: Profile): Profile {
  const email = profile.info?.email ?? "";
  return withInfo(profile, { email: ` ${email.replaceAll(/\b\w/g, (letter) => letter.toUpperCase())}` });
}

function noLastName(profile: Profile): Profile {
  return { ...withInfo(profile, { full_name: "", last_name: "", urls: [] }), attachments: null };
}

function tagsOfEveryType(profile: Profile): Profile {
  const tags = [
    { name: "team", value: "data" },
    { name: "relocates", value: true },
    { name: "smokes", value: false },
    { name: "years", value: 4 },
    { name: "score", value: 0.5 },
    { name: "empty", value: "" },
    { name: "note", value: null },
    { name: "cities", value: ["Uppsala", "Lund"] },
    { name: "origin", value: '{"campaign":"spring"}' },
  ];
  return {
    ...withFiles(profile, (file) => (file.type === "resume" ? { ...file, public_url: null } : file)),
    tags,
    metadatas: [{ name: "remark", value: "Longer than a tag, and not searchable." }],
  };
}

function emojiSummary(profile: Profile): Profile {
  const families = "👩‍👩‍👧‍👦".repeat(20);
  return withInfo(profile, {
    summary: `Baker 🥐 turned engineer.\n\n  Likes sourdough,\tSQL and families: ${families} every day of the week.`,
  });
}

function unreachableFiles(profile: Profile): Profile {
  const odd = withFiles(profile, (file) => ({
    ...file,
    file_size: String(file.file_size),
    public_url: `https://expired.invalid/${file.file_name}${file.extension}`,
  }));
  return withInfo(odd, {
    picture: "https://expired.invalid/picture.png",
    location: { text: "", lat: null, lng: null, fields: [] },
  });
}

function junkEmail(profile: Profile): Profile {
  const email = profile.info?.email ?? "";
  return withInfo(profile, {
    email: email.replace("@", " @ ").replace(/\.(\w+)$/, " . $1"),
    phone: "0202",
    location: null,
  });
}

function oldAndBackDated(profile: Profile): Profile {
  return { ...profile, created_at: "2009-01-05T00:00:00+0000", tags: null, labels: null };
}

function nothingToShow(profile: Profile): Profile {
  return {
    ...withInfo(profile, { phone: "", summary: "", urls: [{ type: "linkedin", url: null }], picture: "" }),
    attachments: [],
    tags: [],
    text: null,
  };
}
