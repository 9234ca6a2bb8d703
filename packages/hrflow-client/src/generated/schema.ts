// Generated from openapi/hrflow.yaml by `pnpm run generate`. Do not edit.

export interface paths {
    "/auth": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the credentials
         * @description Names the team and the key's permission. A write-only key is refused here too [official: SDK 4.3 tests].
         */
        get: operations["getAuth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sources
         * @description The sources that the key's team can see [official: docs 2021, SDK 4.3].
         */
        get: operations["listSources"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one source
         * @description An unknown key is a 400, another team's source a 401 [official: docs 2021].
         */
        get: operations["getSource"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/storing/profiles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the profiles of sources
         * @description Slim items or whole profiles, a page at a time; `data` is the list itself [official: SDK 4.3].
         *
         *     - No filter by `updated_at` is official. `updated_at_min`, `date_range_min` and `email` were tried by others, with
         *       no recorded effect; unknown parameters are probably ignored [inferred].
         *     - The order among equal dates is unknown.
         *     - Whether archived profiles are listed is unknown. The sandbox: left out.
         *     - With several sources an item need not say which one it is of; ask one source at a time [inferred].
         *     - A page beyond the end is a 200 with no items [observed: connector code]. The sandbox: `meta.page` is the page
         *       asked for, `maxPage` the real one, `count` 0.
         */
        get: operations["listStoringProfiles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/indexing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read one profile
         * @description Needs `key` or `reference`; with both, the reference counts [official: SDK 4.3]. An archived profile is still answered, with `archived_at` set [observed for jobs: connector tests; inferred for profiles].
         */
        get: operations["getProfile"];
        /**
         * Edit a profile
         * @description `key` or `reference` in the body names the profile [official: SDK 4.3]. Merge or replace is unclear: the SDK's docstring speaks of the fields given, the connectors always send everything. Read, change, write the whole profile. The sandbox: fields sent replace (lists too), absent ones stay, without `info` 400; `updated_at` moves.
         */
        put: operations["editProfile"];
        /**
         * Create a profile
         * @description The values sent come back unchanged; ids, keys, the source and `updated_at` are added, `attachments` is empty [official: SDK 4.3 tests]. A reference that the source already has: unknown. The sandbox: 400, message of our own.
         */
        post: operations["createProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/indexing/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Archive a profile or bring it back
         * @description The nearest thing to deleting: no endpoint that deletes is known, although a profile can vanish [inferred]. Whether `updated_at` moves is unknown. The sandbox: it does.
         */
        patch: operations["archiveProfile"];
        trace?: never;
    };
    "/profile/indexing/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a profile's files
         * @description The same as the profile's `attachments`, all at once: no paging is known [official: docs 2021, SDK 4.3]. Needs `key` or `reference`, or an e-mail. The sandbox: with several of them as for reading a profile; without files an empty list.
         */
        get: operations["listAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/parsing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was found in a profile's file
         * @description More than the profile keeps: all e-mails and phones, dates as they were written [official: docs 2021]. Needs `key` or `reference`, or an e-mail [official: docs 2021, SDK 4.3]. A profile created as JSON has none; the answer then is unknown, presumably a 400 [inferred]. The sandbox: "Unable to find object: profile", for all but uploaded files.
         */
        get: operations["getParsing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/profile/parsing/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a profile from a file
         * @description Stores a file and reads a person out of it.
         *
         *     - At once (201) or from a queue (202). At once only where the source allows real-time parsing [official: docs 2021,
         *       docs 2026], with `sync_parsing` 1 [official: docs 2021]; but sources set to it are also seen to answer 201 without
         *       the switch [official: SDK 4.3 tests, changelog 2026].
         *     - After a 202 the profile is not found until it has been read: the SDK's tests ask by `reference` every 5 s, for up
         *       to 60 s [official: SDK 4.3 tests]. Without a reference a webhook or a search tells its key [official: docs 2021].
         *     - The first 10 pages are read [official: docs 2021]. The largest file that is taken is unknown.
         *     - Whether a `reference` that the source already has is refused or overwrites is unknown.
         *
         *     The sandbox:
         *
         *     - Text (UTF-8 without a NUL) with a line `Name: …`, `Email: …`, `Phone: …` or `Summary: …` is read; names of fields in
         *       any case. The first value of each counts; the parsing keeps every e-mail and phone. The first word of the name is
         *       the first name.
         *     - Anything else, and text without a name, gives a person named after the file: without its extension, with spaces
         *       for `-`, `_` and `.`.
         *     - Any extension is taken, at most 10 MB (10,000,000 bytes); larger or empty: 400, wording ours.
         *     - `sync_parsing` 1: 201. Otherwise 202, and one second later the profile is there, by reference, by key and in lists,
         *       with that moment as `updated_at`.
         *     - `key`: what was read, text and files of that profile are replaced at that time, and its reference is left alone;
         *       unknown: 400. A `reference` that is taken, or is on its way through the queue: 400 as for creating.
         *     - Files: `original`, then `resume`, under `https://files.example.com/profiles/<key>/parsing/`; nothing is there to be
         *       fetched. `alt` is the SHA-1 of the bytes received, for both.
         *     - With a webhook: `profile.parsing.success` if `webhook_parsing_sending` is 1, then `profile.storing.success`, when the
         *       profile is there; `update` instead of `success` with a `key`. Reading never fails.
         */
        post: operations["parseFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhook/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check that a webhook is set up
         * @description Names the webhook for a URL and an event type [official: docs 2021, SDK 4.3; observed: recording 2020]. The answer for one that is not set up, the permission it needs and whether anything is posted to the URL are unknown. The sandbox: a key that may write; the URL and type that were sent (or null), with an id made from the URL; nothing is posted. The SDK also has `POST /webhook/test`, without a body [official: SDK 4.3]; nothing is known of its answer, so it is left out here.
         */
        post: operations["checkWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "profile.parsing.success": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A file was read for the first time
         * @description High volume [official: docs 2026]. For uploads by API only with `webhook_parsing_sending` 1, and before the profile is indexed: it may not be found yet [official: docs 2021].
         */
        post: operations["onProfileParsingSuccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.parsing.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A profile's file was read again
         * @description Medium volume [official: docs 2026]. The profile keeps its key [inferred].
         */
        post: operations["onProfileParsingUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.parsing.error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A file could not be read
         * @description The sender should try again; there is no parsing to read [official: docs 2026]. What `profile` holds then is unknown. The sandbox: never sent.
         */
        post: operations["onProfileParsingError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.storing.success": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A profile was stored for the first time
         * @description High volume [official: docs 2026]. The sandbox: after creating, and when an uploaded file has been read.
         */
        post: operations["onProfileStoringSuccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.storing.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A stored profile was changed
         * @description Medium volume [official: docs 2026]. The sandbox: after an edit or an upload with a `key`, not after archiving.
         */
        post: operations["onProfileStoringUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.storing.error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A profile could not be stored
         * @description The sender should try again; there is no profile to read [official: docs 2026]. What `profile` holds then is unknown. The sandbox: never sent.
         */
        post: operations["onProfileStoringError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.searching.success": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A profile can be found by searching for the first time
         * @description Only with the licence for searching [inferred]. High volume [official: docs 2026]. The sandbox: never sent.
         */
        post: operations["onProfileSearchingSuccess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.searching.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A change can be found by searching
         * @description Medium volume [official: docs 2026]. The sandbox: never sent.
         */
        post: operations["onProfileSearchingUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "profile.searching.error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A profile could not be made searchable
         * @description It may be stored all the same [official: docs 2026; that it may be stored inferred]. The sandbox: never sent.
         */
        post: operations["onProfileSearchingError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** @description Every JSON answer [official: SDK 4.3 schemas]. */
        Envelope: {
            /** @description Usually the HTTP status. */
            code: number;
            /** @description For people; the wording changes between versions. */
            message: string;
            meta?: components["schemas"]["Meta"];
            /** @description Absent, null, `[]` or `{}` on errors and on 202. */
            data?: unknown;
        };
        /** @description Where a list's page stands; only on lists [official: SDK 4.3 schemas]. A hint: the end is a short or empty page. */
        Meta: {
            /** @description This page, from 1. */
            page: number;
            /** @description Number of pages. For an empty list 0 or 1, unknown. The sandbox: 1. */
            maxPage: number;
            /** @description Items on this page. */
            count: number;
            /** @description Items on all pages; archived ones may upset it [official: SDK 4.3 tests]. */
            total: number;
        };
        /** @description A refusal [official]. Branch on `code`, and on a 400's message for what was not found. */
        ErrorEnvelope: {
            code: number;
            /** @description May repeat the API key or a personal value: never pass it on. */
            message: string;
            /** @description Usually absent; null, `[]` and `{}` occur. */
            data?: unknown;
        };
        AuthResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["AuthInfo"];
        };
        SourceListResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["Source"][];
        };
        SourceResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["Source"];
        };
        ProfileListResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ProfileListItem"][];
        };
        ProfileResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["Profile"];
        };
        /** @description The message is unknown. The sandbox: `Profile archived`. */
        ArchiveResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ArchiveResult"];
        };
        AttachmentListResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["Attachment"][];
        };
        ParsingResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["Parsing"];
        };
        /** @description The message ends in the seconds it took [official: docs 2021]. */
        ParseFileResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["ParsedFile"];
        };
        WebhookCheckResponse: components["schemas"]["Envelope"] & {
            data: components["schemas"]["WebhookCheck"];
        };
        /**
         * @description Identifies an object: 40 hex digits [official: SDK 4.3]. Not enforced on calls; accept others.
         * @example 5e0f3a9c41d7b2866af1c93e70d45b82196e8fd3
         */
        ObjectKey: string;
        /**
         * @description A switch: 1 on, 0 off.
         * @enum {integer}
         */
        ZeroOrOne: 0 | 1;
        /** @description A boolean that also comes as 0 or 1 [official: docs; observed: connector code]. */
        Flag: boolean | number;
        /**
         * @description `2026-03-02T09:15:27+0000`: seconds, UTC, no colon in the offset [observed: recorded answer]. Also without an offset; read that as UTC [secondary].
         * @example 2026-03-02T09:15:27+0000
         */
        Timestamp: string | null;
        /**
         * @description A date in a person's life: `2019-05-01T00:00:00`, with or without an offset, or `2019-05-01`. Before 1971 it stands for "unknown": `1969-12-31T23:59:59` was published as an end [official: docs 2021].
         * @example 2019-05-01T00:00:00
         */
        LooseDate: string | null;
        /**
         * @description ISO text or epoch milliseconds: the sources differ [official: docs 2021; secondary].
         * @example 2026-03-04T08:00:00+0000
         * @example 1772611200000
         */
        TimestampOrMillis: string | number | null;
        Scalar: string | number | boolean | null;
        /** @description Whose key it is [official: docs, SDK 4.3 schemas]. */
        AuthInfo: {
            team_name?: string;
            team_subdomain?: string;
            request_origin?: string | null;
            /** @description The current name [official: SDK 4.3 tests]. The sandbox: only this one. */
            api_key_permission?: components["schemas"]["Permission"];
            /** @description The same under another name [secondary; docs samples]. Read both. */
            api_secret_permission?: components["schemas"]["Permission"];
        };
        /**
         * @description What a key may do [official].
         * @enum {string}
         */
        Permission: "all" | "read" | "write";
        /** @description A source as profiles carry it [official: SDK 4.3]. */
        EmbeddedSource: {
            /** @description Only sometimes there [observed: front-end types]. */
            id?: number | null;
            key: components["schemas"]["ObjectKey"];
            name?: string | null;
            /**
             * @example api
             * @example folder
             * @example dropzone
             * @example cvbot
             */
            type?: string | null;
            /**
             * @example http_api
             * @example folder
             * @example python
             */
            subtype?: string | null;
            /**
             * @description Absent in 2021 [official: SDK 4.3 schemas, docs 2026].
             * @example production
             * @example staging
             * @example test
             */
            environment?: string | null;
        };
        /** @description A source [official: docs 2021, SDK 4.3; single fields secondary]. */
        Source: components["schemas"]["EmbeddedSource"] & {
            description?: string | null;
            /** @description Limited to its members. */
            private?: components["schemas"]["Flag"];
            /** @description Accepts no more profiles. */
            disable?: components["schemas"]["Flag"];
            /** @description Monitored for being up. */
            status?: boolean;
            /** @description A file is parsed while its sender waits. */
            sync_parsing?: components["schemas"]["Flag"];
            /** @description Older name of `archived_at`. */
            archive?: components["schemas"]["Timestamp"];
            /** @description Null: not archived. */
            archived_at?: components["schemas"]["Timestamp"];
            /** @description E-mails. */
            members?: string[];
            notification?: boolean;
            consent?: boolean;
            consent_url?: string | null;
            user?: components["schemas"]["SourceUser"];
            updated_at?: components["schemas"]["Timestamp"];
            created_at?: components["schemas"]["Timestamp"];
            stats?: components["schemas"]["SourceStats"];
        };
        /** @description Who made the source; camelCase inside [official: docs 2021]. */
        SourceUser: {
            id?: number | null;
            email?: string | null;
            pseudo?: string | null;
            firstName?: string | null;
            lastName?: string | null;
            avatarUrl?: string | null;
            locale?: string | null;
            position?: string | null;
            phone?: string | null;
        };
        /** @description Only when asked for. */
        SourceStats: {
            /** @description Number of profiles, as text [official: docs 2021]. */
            size?: string | number;
        };
        /** @description What `return_profile` made of it; only `key` is certain. `"info" in item` tells a whole profile. */
        ProfileListItem: components["schemas"]["Profile"] | components["schemas"]["SlimProfile"];
        /** @description An item without `return_profile`: "the dates, the reference and the keys" is all that is promised [official: SDK 4.3]; the names here are the likely ones [inferred]. The sandbox: key, reference and the three dates. */
        SlimProfile: {
            key: components["schemas"]["ObjectKey"];
            reference?: string | null;
            source_key?: string | null;
            source?: components["schemas"]["EmbeddedSource"] | null;
            created_at?: components["schemas"]["Timestamp"];
            updated_at?: components["schemas"]["Timestamp"];
            archived_at?: components["schemas"]["Timestamp"];
        };
        /** @description A person, as read. Everything but the key may be null or absent: the docs call many fields required, real answers contradict [official: SDK 4.3 schemas, docs 2026; observed: recorded answer]. */
        Profile: components["schemas"]["ProfileFields"] & {
            /** @description An internal number. */
            id?: number | null;
            key: components["schemas"]["ObjectKey"];
            /** @description Equals `source.key`; absent in 2021 [official: SDK 4.3 tests]. */
            source_key?: string | null;
            source?: components["schemas"]["EmbeddedSource"] | null;
            /** @description Older name of `archived_at`. */
            archive?: components["schemas"]["Timestamp"];
            /** @description Null: not archived [official: SDK 4.3]. */
            archived_at?: components["schemas"]["Timestamp"];
            /** @description In no fixed order: choose by `type` [observed]. Empty for profiles created as JSON [official: SDK 4.3]. */
            attachments?: components["schemas"]["Attachment"][] | null;
        };
        /** @description What a profile holds, read or written. */
        ProfileFields: {
            /** @description The customer's own identifier, unique in its source [official]. */
            reference?: string | null;
            /** @description Set by the writer if given, so maybe long past [official: SDK 4.3 tests]. */
            created_at?: components["schemas"]["Timestamp"];
            /** @description Kept by the service [inferred]; some connectors send it. */
            updated_at?: components["schemas"]["Timestamp"];
            consent_algorithmic?: components["schemas"]["AlgorithmicConsent"] | null;
            /** @description ISO 639-1 [official]. */
            text_language?: string | null;
            /** @description The CV's whole text [official]. */
            text?: string | null;
            info?: components["schemas"]["ProfileInfo"] | null;
            /** @description Years [official]. */
            experiences_duration?: number | null;
            /** @description Years [official]. */
            educations_duration?: number | null;
            experiences?: components["schemas"]["Experience"][] | null;
            educations?: components["schemas"]["Education"][] | null;
            skills?: components["schemas"]["Skill"][] | null;
            /** @description Names in free text, not codes [observed]. */
            languages?: components["schemas"]["NameValue"][] | null;
            certifications?: components["schemas"]["NameValue"][] | null;
            courses?: components["schemas"]["NameValue"][] | null;
            tasks?: components["schemas"]["NameValue"][] | null;
            interests?: components["schemas"]["NameValue"][] | null;
            /** @description Short facts that can be searched [official: FAQ 2021]. */
            tags?: components["schemas"]["NameValue"][] | null;
            /** @description Longer remarks that cannot [official: FAQ 2021]. */
            metadatas?: components["schemas"]["NameValue"][] | null;
            labels?: components["schemas"]["Label"][] | null;
        };
        /** @description Who the person is [official]. Nothing is validated: e-mails may be junk, phones are free text [observed]. */
        ProfileInfo: {
            full_name?: string | null;
            first_name?: string | null;
            last_name?: string | null;
            email?: string | null;
            phone?: string | null;
            date_birth?: components["schemas"]["LooseDate"];
            driving_license?: string | null;
            location?: components["schemas"]["Location"] | null;
            urls?: components["schemas"]["ProfileUrls"];
            /** @description A URL that dies with the source's attachments [official: docs 2026]. */
            picture?: string | null;
            /**
             * @description Older records: `M`, `F`, `U` [official].
             * @example male
             * @example female
             * @example undefined
             */
            gender?: string | null;
            /** @description May be long and have several lines. */
            summary?: string | null;
        };
        /** @description A list now [official: SDK 4.3]; an object in older records and samples [official: docs 2021; secondary]. */
        ProfileUrls: components["schemas"]["ProfileUrl"][] | components["schemas"]["ProfileUrlMap"] | null;
        ProfileUrl: {
            /**
             * @example from_resume
             * @example linkedin
             * @example twitter
             * @example facebook
             * @example github
             */
            type?: string | null;
            url?: components["schemas"]["UrlValue"];
        };
        /** @description The older form: one field a network [official: docs 2021]. */
        ProfileUrlMap: {
            linkedin?: components["schemas"]["UrlValue"];
            github?: components["schemas"]["UrlValue"];
            twitter?: components["schemas"]["UrlValue"];
            facebook?: components["schemas"]["UrlValue"];
            from_resume?: components["schemas"]["UrlValue"];
        };
        /** @description Null, empty, without a scheme, or a list (for `from_resume`) [observed: recorded answer]. */
        UrlValue: string | string[] | null;
        /** @description A place [official]. */
        Location: {
            text?: string | null;
            /** @description Degrees. */
            lat?: number | null;
            /** @description Degrees. */
            lng?: number | null;
            /** @description A map's URL, in older records. */
            gmaps?: string | null;
            /** @description An empty list where there is nothing [official: SDK 4.3 schemas]. */
            fields?: components["schemas"]["LocationFields"] | unknown[] | null;
        };
        /** @description The parts of an address, as libpostal names them [official: SDK 4.3 schemas]. */
        LocationFields: {
            category?: string | null;
            city?: string | null;
            city_district?: string | null;
            /** @description Often ISO 3166 with three letters, like `FRA` [observed]. */
            country?: string | null;
            country_region?: string | null;
            entrance?: string | null;
            house?: string | null;
            house_number?: string | null;
            island?: string | null;
            level?: string | null;
            near?: string | null;
            po_box?: string | null;
            postcode?: string | null;
            road?: string | null;
            staircase?: string | null;
            state?: string | null;
            state_district?: string | null;
            suburb?: string | null;
            text?: string | null;
            unit?: string | null;
            world_region?: string | null;
        };
        /** @description A job held [official]. */
        Experience: components["schemas"]["CareerStep"] & {
            company?: string | null;
        };
        /** @description A course of study [official]. */
        Education: components["schemas"]["CareerStep"] & {
            school?: string | null;
        };
        /** @description What experiences and educations share [official: SDK 4.3]. Most recent first is usual, not promised. */
        CareerStep: {
            key?: string | null;
            logo?: string | null;
            title?: string | null;
            description?: string | null;
            location?: components["schemas"]["Location"] | null;
            date_start?: components["schemas"]["LooseDate"];
            date_end?: components["schemas"]["LooseDate"];
            skills?: components["schemas"]["Skill"][] | null;
            /** @description Instead of `skills`, 2021 [observed: recorded answer]. */
            hard_skills?: components["schemas"]["Skill"][] | null;
            /** @description Instead of `skills`, 2021 [observed: recorded answer]. */
            soft_skills?: components["schemas"]["Skill"][] | null;
            certifications?: components["schemas"]["NameValue"][] | null;
            courses?: components["schemas"]["NameValue"][] | null;
            tasks?: components["schemas"]["NameValue"][] | null;
            languages?: components["schemas"]["NameValue"][] | null;
            interests?: components["schemas"]["NameValue"][] | null;
        };
        /** @description A file of the person [official]. It is deleted when the source's storage time ends, while the profile lives on [official: docs 2026]. */
        Attachment: {
            /**
             * @description `original` is the file as received [observed], `resume` its rendering as PDF [inferred].
             * @example resume
             * @example original
             * @example cover
             * @example other
             */
            type?: string | null;
            /** @description A hash of the content: changes with the file [official: docs 2021]. */
            alt?: string | null;
            /** @description Bytes; a number in the SDK's schema, text in the docs of 2026 [official]. */
            file_size?: number | string | null;
            /** @description Literally `original` or `resume` [observed: recorded answer]. */
            file_name?: string | null;
            /** @description Usually the same, seldom the uploaded name [observed; secondary]. */
            original_file_name?: string | null;
            /**
             * @example .pdf
             * @example pdf
             * @example .docx
             * @example .png
             */
            extension?: string | null;
            /** @description Unsigned: whoever has it can read the file [observed]. Stays the same for a new file [inferred]. */
            public_url?: string | null;
            updated_at?: components["schemas"]["Timestamp"];
            created_at?: components["schemas"]["Timestamp"];
        };
        /** @description A tag, metadata, language, certification, course, task or interest [official]. */
        NameValue: {
            name?: string | null;
            /** @description Any scalar [official: FAQ 2021], JSON as text [observed: apps] or a list [observed: connector code]. */
            value?: components["schemas"]["Scalar"] | components["schemas"]["Scalar"][];
        };
        /** @description A skill [official]. */
        Skill: {
            name?: string | null;
            /**
             * @example hard
             * @example soft
             */
            type?: string | null;
            /**
             * @description Free text [observed].
             * @example 93/100
             * @example 0.9
             */
            value?: string | null;
        };
        /** @description Where a person stands for a job [official: docs 2021]. */
        Label: {
            board_key?: string | null;
            job_key?: string | null;
            job_reference?: string | null;
            /**
             * @example new
             * @example yes
             * @example later
             * @example no
             */
            stage?: string | null;
            date_stage?: components["schemas"]["TimestampOrMillis"];
            /** @description 1 to 5, or 0 to 1: the sources differ [official: docs 2021; secondary]. */
            rating?: number | null;
            date_rating?: components["schemas"]["TimestampOrMillis"];
        };
        /** @description What HrFlow's algorithms may do with the person; not a consent to hand them on [official]. */
        AlgorithmicConsent: {
            owner?: components["schemas"]["AlgorithmFlags"] | null;
            controller?: components["schemas"]["AlgorithmFlags"] | null;
        };
        AlgorithmFlags: {
            parsing?: boolean | null;
            revealing?: boolean | null;
            embedding?: boolean | null;
            searching?: boolean | null;
            scoring?: boolean | null;
            /** @description 2021's name of `upskilling`. */
            reasoning?: boolean | null;
            upskilling?: boolean | null;
        };
        /** @description Two forms are in use; send the flat one [official: SDK 4.3]. */
        ProfileInput: components["schemas"]["ProfileInputFlat"] | components["schemas"]["ProfileInputNested"];
        /** @description Form A: the profile's fields beside the source's key [official: SDK 4.3, docs 2021]. */
        ProfileInputFlat: components["schemas"]["ProfileInputFields"] & {
            source_key: components["schemas"]["ObjectKey"];
        };
        /** @description Form B: the profile apart [secondary; observed: apps]. */
        ProfileInputNested: {
            source_key: components["schemas"]["ObjectKey"];
            profile: components["schemas"]["ProfileInputFields"];
        };
        /** @description A profile to be written. `info` is needed, with names and an e-mail by the docs [secondary], which also want a `text` [official: docs 2021]; without `created_at` it is now [inferred]. */
        ProfileInputFields: components["schemas"]["ProfileFields"] & {
            /** @description Names the profile to edit; or its reference [official]. */
            key?: string;
            info: components["schemas"]["ProfileInfo"];
        };
        /** @description Names one profile, by one of `key`, `reference` and `profile_email` [official: SDK 4.3]. */
        ArchiveRequest: {
            source_key: components["schemas"]["ObjectKey"];
            key?: components["schemas"]["ObjectKey"];
            reference?: string;
            profile_email?: string;
            /** @description 1 archives, 0 brings back [official: earlier SDKs]; absent: archives [observed: apps]. The SDK 4 always sends 1. */
            is_archive?: components["schemas"]["ZeroOrOne"];
        };
        /** @description Which profile it was [official: SDK 4.3 tests]. */
        ArchiveResult: {
            key: components["schemas"]["ObjectKey"];
        };
        /** @description A file and what is known of its person. A form: everything but the file is sent as text [official: docs 2021, SDK 4.3]. */
        ParseFileRequest: {
            source_key: components["schemas"]["ObjectKey"];
            /** @description The bytes, with a file name. `.pdf`, `.png`, `.jpg`, `.jpeg`, `.bmp`, `.doc`, `.docx`, `.odt`, `.odp`, `.rtf`, `.ppt`, `.pptx` [official: docs 2021], `.dotx`, `.msg` [official: SDK 4.3]. */
            file: unknown;
            /** @description An existing profile's key: its parsing is replaced [official: docs 2021]. */
            key?: string;
            /** @description The customer's own identifier, unique in its source [official]. */
            reference?: string;
            /**
             * @description ISO 8601; when the person applied, say [official: SDK 4.3]. Absent: now [inferred].
             * @example 2026-03-06T10:00:00+0000
             */
            created_at?: string;
            /**
             * @description The file's media type [official: docs 2021]. The sandbox: not looked at.
             * @example application/pdf
             */
            content_type?: string;
            /** @description The same, as the SDK names it [official: SDK 4.3]. */
            profile_content_type?: string;
            /** @description A JSON list as text [official: SDK 4.3]. */
            labels?: string;
            /**
             * @description A JSON list as text [official: SDK 4.3].
             * @example [{"name":"team","value":"data"}]
             */
            tags?: string;
            /** @description A JSON list as text [official: SDK 4.3]. */
            metadatas?: string;
            /** @description A JSON object as text [observed: app code]; in no documentation. The sandbox: not looked at. */
            consent_algorithmic?: string;
            /** @description 1: read the file while the sender waits; default 0 [official: docs 2021, SDK 4.3]. */
            sync_parsing?: components["schemas"]["ZeroOrOne"];
            /** @description 1, the default: what was read at once can also be found by searching [official: docs 2021, SDK 4.3]; earlier docs say default 0. The sandbox: not looked at. */
            sync_parsing_indexing?: components["schemas"]["ZeroOrOne"];
            /** @description 1: send a webhook when the file has been read, before indexing; default 0 [official: docs 2021, SDK 4.3]. */
            webhook_parsing_sending?: components["schemas"]["ZeroOrOne"];
        };
        /** @description What came of a file that was read at once [official: docs 2021]. The SDK's tests only look for the profile [official: SDK 4.3 tests]. */
        ParsedFile: {
            profile: components["schemas"]["Profile"];
            parsing?: components["schemas"]["Parsing"] | null;
        };
        /** @description Everything that was found in a file. Described in 2021 only [official: docs 2021]; recordings of 2020 have another shape (`name`, `email`, `text` by language) [observed: recording 2020]. Decode field by field. */
        Parsing: {
            content_uid?: string | null;
            /** @description The profile's key [official: docs 2021]. */
            key?: string | null;
            /** @description The uploaded name [official: docs 2021]. */
            file_name?: string | null;
            /** @description Bytes; null in the published sample [official: docs 2021]. */
            file_size?: number | string | null;
            persons?: components["schemas"]["ParsedPerson"][] | null;
            /** @description All of them [official: docs 2021]; the profile keeps one. */
            emails?: string[] | null;
            /** @description All of them [official: docs 2021]; the profile keeps one. */
            phones?: string[] | null;
            date_birth?: components["schemas"]["ParsedDateOrNull"];
            /** @description The same in the docs' description of the object [official: docs 2021]. */
            birthdate?: components["schemas"]["ParsedDateOrNull"];
            /**
             * @example male
             * @example female
             */
            gender?: string | null;
            /** @description Written `driving_licence` in one sample [official: docs 2021]. */
            driving_license?: string | null;
            location?: components["schemas"]["ParsedLocation"] | null;
            /** @description URLs of the pictures found [official: docs 2021]. */
            images?: string[] | null;
            /** @description URL of the person's picture [official: docs 2021]. */
            picture?: string | null;
            urls?: components["schemas"]["ProfileUrls"];
            summary?: string | null;
            /** @description The file's whole text [official: docs 2021]. */
            text?: string | null;
            /** @description ISO 639-1 [official: docs 2021]. */
            text_language?: string | null;
            /** @description Years [official: docs 2021]. */
            experiences_duration?: number | null;
            /** @description Years [official: docs 2021]. */
            educations_duration?: number | null;
            experiences?: components["schemas"]["ParsedExperience"][] | null;
            educations?: components["schemas"]["ParsedEducation"][] | null;
            skills?: components["schemas"]["Skill"][] | null;
            languages?: components["schemas"]["NameValue"][] | null;
            certifications?: components["schemas"]["NameValue"][] | null;
            courses?: components["schemas"]["NameValue"][] | null;
            tasks?: components["schemas"]["NameValue"][] | null;
            interests?: components["schemas"]["NameValue"][] | null;
            total_pages?: number | null;
            /** @description At most 10 [official: docs 2021]. */
            processed_pages?: number | null;
        };
        /** @description A name found in the file [official: docs 2021]. */
        ParsedPerson: {
            full_name?: string | null;
            first_name?: string | null;
            last_name?: string | null;
        };
        ParsedDateOrNull: components["schemas"]["ParsedDate"] | null;
        /** @description A date, read and as it was written [official: docs 2021]. */
        ParsedDate: {
            iso8601?: components["schemas"]["LooseDate"];
            text?: string | null;
            /** @description Seconds since the epoch; the published ones count from midnight in Paris [official: docs 2021]. Prefer `iso8601`. */
            timestamp?: number | null;
        };
        /** @description A place; `geojson` is what a profile calls `fields` [official: docs 2021]. */
        ParsedLocation: {
            text?: string | null;
            /** @description Degrees. */
            lat?: number | null;
            /** @description Degrees. */
            lng?: number | null;
            /** @description An empty list where there is nothing is likely, as in `fields` [inferred]. */
            geojson?: components["schemas"]["LocationFields"] | unknown[] | null;
        };
        /** @description A job that was found [official: docs 2021]. */
        ParsedExperience: components["schemas"]["ParsedCareerStep"] & {
            company?: string | null;
        };
        /** @description A course of study that was found [official: docs 2021]. */
        ParsedEducation: components["schemas"]["ParsedCareerStep"] & {
            school?: string | null;
        };
        /** @description What both share [official: docs 2021]. */
        ParsedCareerStep: {
            content_uid?: string | null;
            title?: string | null;
            description?: string | null;
            location?: components["schemas"]["ParsedLocation"] | null;
            date_start?: components["schemas"]["ParsedDateOrNull"];
            date_end?: components["schemas"]["ParsedDateOrNull"];
            skills?: components["schemas"]["Skill"][] | null;
            certifications?: components["schemas"]["NameValue"][] | null;
            courses?: components["schemas"]["NameValue"][] | null;
            tasks?: components["schemas"]["NameValue"][] | null;
        };
        /** @description Which webhook is meant [official: docs 2021]. */
        WebhookCheckRequest: {
            /** @description Where it posts to [official: docs 2021]. */
            url?: string;
            type?: components["schemas"]["WebhookEventType"];
        };
        /** @description The webhook [official: docs 2021; observed: recording 2020]. */
        WebhookCheck: {
            team_name?: string | null;
            /** @description `wid_` and 22 hex digits [observed: recording 2020]. */
            webhook_id?: string | null;
            url?: string | null;
            /** @description Instead of `url` [official: JavaScript SDK]. */
            webhook_url?: string | null;
            type?: components["schemas"]["WebhookEventType"] | null;
        };
        /** @description One event [observed: connector code], or a list of them [official: docs 2021]. The sandbox: one event. */
        WebhookBody: components["schemas"]["WebhookEvent"] | components["schemas"]["WebhookEvent"][];
        /** @description Something happened to a profile, or to something else [official: docs 2021]. */
        WebhookEvent: {
            type: components["schemas"]["WebhookEventType"];
            /**
             * @description Where it began [official: docs 2021]. The sandbox: `api`.
             * @example api
             * @example web
             */
            origin?: string | null;
            /** @description For people [official: docs 2021]. */
            message?: string | null;
            profile?: components["schemas"]["WebhookProfile"] | null;
        };
        /** @description A type that this document describes, or any other [official: docs 2026]. */
        WebhookEventType: components["schemas"]["ProfileEventType"] | string;
        /**
         * @description The events of profiles that this document describes [official: docs 2026].
         * @enum {string}
         */
        ProfileEventType: "profile.parsing.success" | "profile.parsing.update" | "profile.parsing.error" | "profile.storing.success" | "profile.storing.update" | "profile.storing.error" | "profile.searching.success" | "profile.searching.update" | "profile.searching.error";
        /** @description Said to be the profile [official: docs 2021]; HrFlow's own code only takes `key` and `source.key` from it and reads the profile [observed: connector code]. Do likewise. The sandbox: these two. */
        WebhookProfile: {
            key?: components["schemas"]["ObjectKey"];
            reference?: string | null;
            source?: components["schemas"]["EmbeddedSource"] | null;
            /** @description Instead of `key` [official: JavaScript SDK]. */
            profile_key?: string | null;
            /** @description Instead of `reference` [official: JavaScript SDK]. */
            profile_reference?: string | null;
            /** @description Older still [official: earlier SDK tests]. */
            profile_id?: string | null;
        };
    };
    responses: {
        /** @description A parameter is wrong or missing, or the object does not exist: tell them apart by the message [observed: connector code]. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The key is unknown, lacks the permission, or may not see this source [official]. The message repeats the key: never log or show it. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The plan's quota for this endpoint is used up [official: status table]. Wait long, tell somebody. */
        OverQuota: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description What PATCH gets on this path: editing is PUT [observed: app code]. In no table. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description A value did not pass validation [official: status table]. No recorded body. */
        ValidationError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description Too fast, perhaps from a gateway: in no table, never recorded [inferred]. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
            };
        };
        /** @description The service failed; try again later [official: status table]. May be HTML instead of JSON [official: SDK 4.3]. */
        ServerError: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorEnvelope"];
                "text/html": string;
            };
        };
        /** @description What the receiver answers. Whether HrFlow looks at it is unknown; be fast and do the work afterwards [inferred]. */
        EventReceived: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /** @description Counted from 1 [official]. */
        Page: number;
        /** @description Items a page [official]. The most that is allowed, and whether more is refused or cut, is unknown; 10, 20 and 30 are in use [observed: apps]. */
        Limit: number;
        /** @description Direction [official]. */
        OrderBy: "asc" | "desc";
        /** @description The source's key [official]. */
        SourceKey: components["schemas"]["ObjectKey"];
        /** @description The profile's key [official]. */
        ProfileKey: components["schemas"]["ObjectKey"];
        /** @description The customer's own reference, unique in its source [official]. */
        Reference: string;
        /** @description Instead of key and reference [official: SDK 4.3]. Whom it means where several share it is unknown. The sandbox: the first that was stored. */
        ProfileEmail: string;
        /**
         * @deprecated
         * @description Instead of key and reference [official: docs 2021]; the SDK dropped it. Do not lean on it. The sandbox: not looked at.
         */
        Email: string;
        /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
        Signature: string;
        /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
        SignatureOlder: string;
        /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
        SignaturePlain: string;
    };
    requestBodies: never;
    headers: {
        /** @description Seconds or an HTTP date; not documented, honoured where it appears [inferred]. */
        RetryAfter: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getAuth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The key is good. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuthResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listSources: {
        parameters: {
            query?: {
                /** @description Part of the name: `python` found `python_ala` [observed: recording 2020]. */
                name?: string;
                /** @description Counted from 1 [official]. */
                page?: components["parameters"]["Page"];
                /** @description Items a page [official]. The most that is allowed, and whether more is refused or cut, is unknown; 10, 20 and 30 are in use [observed: apps]. */
                limit?: components["parameters"]["Limit"];
                /** @description By date or by profiles [official: docs 2021]. */
                sort_by?: "date" | "profile";
                /** @description Direction [official]. */
                order_by?: components["parameters"]["OrderBy"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sources. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getSource: {
        parameters: {
            query: {
                /** @description The source's key [official]. */
                key: components["schemas"]["ObjectKey"];
                /** @description 1: also the number of profiles, in `stats.size` [secondary]. */
                stats?: components["schemas"]["ZeroOrOne"];
                /** @description 1: also advanced fields, which are not described [secondary]. */
                details?: components["schemas"]["ZeroOrOne"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The source. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listStoringProfiles: {
        parameters: {
            query: {
                /**
                 * @description The keys of the sources, as the text of a JSON array: `["0123…"]`, percent-encoded [official: SDK 4.3]. One unknown key may fail the whole request [inferred].
                 * @example ["5e0f3a9c41d7b2866af1c93e70d45b82196e8fd3"]
                 */
                source_keys: string;
                /** @description By the person's name [official: SDK 4.3]. */
                name?: string;
                /** @description By profile key [official: SDK 4.3]. */
                key?: components["schemas"]["ObjectKey"];
                /** @description By the customer's own reference [official: SDK 4.3]. */
                reference?: string;
                /** @description Latitude in degrees [official: SDK 4.3]. */
                location_lat?: number | string;
                /** @description Longitude in degrees; `lon` here, `lng` in objects [official: SDK 4.3]. */
                location_lon?: number | string;
                /** @description Distance in km, as the SDK names it [official: SDK 4.3]. */
                location_dist?: number | string;
                /** @description Distance in km, as the transcribed docs name it [secondary]. */
                location_distance?: number | string;
                /** @description true: each item is a whole profile; false: only the dates, the reference and the keys [official: SDK 4.3]. The SDK sends Python's `True` and `False`, others lower case [observed: apps]. The sandbox: any case, and 1 or 0. */
                return_profile?: boolean | ("true" | "false" | "True" | "False" | "1" | "0");
                /** @description Counted from 1 [official]. */
                page?: components["parameters"]["Page"];
                /** @description Items a page [official]. The most that is allowed, and whether more is refused or cut, is unknown; 10, 20 and 30 are in use [observed: apps]. */
                limit?: components["parameters"]["Limit"];
                /** @description Direction [official]. */
                order_by?: components["parameters"]["OrderBy"];
                /** @description `created_at` can be set by the writer; follow changes by `updated_at` [official: SDK 4.3]. */
                sort_by?: "created_at" | "updated_at";
                /**
                 * @description `YYYY-MM-DD` [official: SDK 4.3], or with a time [official: docs 2021]. Zone and whether the day counts: unknown.
                 * @example 2026-03-01
                 */
                created_at_min?: string;
                /**
                 * @description As `created_at_min` [official: SDK 4.3].
                 * @example 2026-03-31
                 */
                created_at_max?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of profiles, possibly an empty one. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getProfile: {
        parameters: {
            query: {
                /** @description The source's key [official]. */
                source_key: components["parameters"]["SourceKey"];
                /** @description The profile's key [official]. */
                key?: components["parameters"]["ProfileKey"];
                /** @description The customer's own reference, unique in its source [official]. */
                reference?: components["parameters"]["Reference"];
                /**
                 * @deprecated
                 * @description Instead of key and reference [official: docs 2021]; the SDK dropped it. Do not lean on it. The sandbox: not looked at.
                 */
                email?: components["parameters"]["Email"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    editProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description Edited [official: SDK 4.3 tests]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            /** @description The same under HTTP 201 with `code` 200 [official: docs 2021]. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            405: components["responses"]["MethodNotAllowed"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileInput"];
            };
        };
        responses: {
            /** @description Created [official: docs 2021]. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProfileResponse"];
                };
            };
            /** @description Accepted, the result comes later; the SDK's tests allow for it [official: SDK 4.3 tests]. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    archiveProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ArchiveRequest"];
            };
        };
        responses: {
            /** @description Archived or brought back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ArchiveResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listAttachments: {
        parameters: {
            query: {
                /** @description The source's key [official]. */
                source_key: components["parameters"]["SourceKey"];
                /** @description The profile's key [official]. */
                key?: components["parameters"]["ProfileKey"];
                /** @description The customer's own reference, unique in its source [official]. */
                reference?: components["parameters"]["Reference"];
                /** @description Instead of key and reference [official: SDK 4.3]. Whom it means where several share it is unknown. The sandbox: the first that was stored. */
                profile_email?: components["parameters"]["ProfileEmail"];
                /**
                 * @deprecated
                 * @description Instead of key and reference [official: docs 2021]; the SDK dropped it. Do not lean on it. The sandbox: not looked at.
                 */
                email?: components["parameters"]["Email"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The files, in no fixed order [observed: recorded answer]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getParsing: {
        parameters: {
            query: {
                /** @description The source's key [official]. */
                source_key: components["parameters"]["SourceKey"];
                /** @description The profile's key [official]. */
                key?: components["parameters"]["ProfileKey"];
                /** @description The customer's own reference, unique in its source [official]. */
                reference?: components["parameters"]["Reference"];
                /** @description Instead of key and reference [official: SDK 4.3]. Whom it means where several share it is unknown. The sandbox: the first that was stored. */
                profile_email?: components["parameters"]["ProfileEmail"];
                /**
                 * @deprecated
                 * @description Instead of key and reference [official: docs 2021]; the SDK dropped it. Do not lean on it. The sandbox: not looked at.
                 */
                email?: components["parameters"]["Email"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parsing [official: docs 2021]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParsingResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    parseFile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["ParseFileRequest"];
            };
        };
        responses: {
            /** @description Read while the sender waited [official: docs 2021, SDK 4.3 tests]. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParseFileResponse"];
                };
            };
            /** @description Queued: success here says nothing of the reading [official: docs 2021]. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Envelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    checkWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The JavaScript SDK sends none [official: JavaScript SDK]. */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["WebhookCheckRequest"];
            };
        };
        responses: {
            /** @description The webhook [official: docs 2021]. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookCheckResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            402: components["responses"]["OverQuota"];
            422: components["responses"]["ValidationError"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    onProfileParsingSuccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileParsingUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileParsingError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileStoringSuccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileStoringUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileStoringError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileSearchingSuccess: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileSearchingUpdate: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
    onProfileSearchingError: {
        parameters: {
            query?: never;
            header?: {
                /** @description Shows that the sender knows the webhook's secret: recipes A to D, in the description of the webhooks [official: docs 2021, SDK 4.3]. The sandbox: D, under this name; A, B or C when started so. */
                "HTTP-HRFLOW-SIGNATURE"?: components["parameters"]["Signature"];
                /** @description The same under its older name [official: JavaScript SDK, Ruby snippet of the docs 2021]. */
                "HTTP-RIMINDER-SIGNATURE"?: components["parameters"]["SignatureOlder"];
                /** @description The same under the name that the wire may have: PHP puts `HTTP_` before every header [inferred]. */
                "HRFLOW-SIGNATURE"?: components["parameters"]["SignaturePlain"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WebhookBody"];
            };
        };
        responses: {
            "2XX": components["responses"]["EventReceived"];
        };
    };
}
