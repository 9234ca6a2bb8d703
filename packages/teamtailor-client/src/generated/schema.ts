// Generated from openapi/teamtailor.yaml by `pnpm run generate`. Do not edit.

export interface paths {
    "/company": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * The company of the key
         * @description The cheapest check of a key: 200 right key and region, 401 wrong key or region [observed: several clients],
         *     403 without scope Admin [inferred], 406 wrong version. [official docs 2021]
         */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path?: never;
            cookie?: never;
        };
        /**
         * Candidates, filtered, page by page
         * @description No match is 200 with an empty `data` [observed: Go client, live tests]. Send `page[size]` only and follow
         *     `links.next` as it is until it is absent or null: both page numbers and cursors are seen in the wild
         *     [observed: several clients].
         *
         *     A filter's value is split at commas, which means OR; a stray double quote is an error
         *     [inferred: jsonapi-resources]. There is no filter for a foreign id, for tags or for custom-field values; an
         *     unknown filter is 400, code 102 [inferred: jsonapi-resources]. `filter[first-name]`, `filter[last-name]` and
         *     `filter[query]` are used by one client and documented nowhere. The sandbox: refuses them.
         */
        get: operations["listCandidates"];
        put?: never;
        /**
         * Create a candidate
         * @description An e-mail is required unless `sourced` is true [official docs 2021]. An e-mail that another candidate has is
         *     422 "has already been taken" [observed: Go client, live tests], unless `merge` is sent. Two POSTs with
         *     `sourced` and no e-mail make two candidates [inferred].
         *
         *     Relationships are left out here: department, role and locations are refused on create
         *     [observed: importer in production]. The sandbox: refuses every relationship with code 105.
         */
        post: operations["createCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{id}": {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path: {
                /**
                 * @description Digits; anything else is 400, code 103. [observed: Go client, live tests]
                 * @example 48151623
                 */
                id: components["parameters"]["CandidateId"];
            };
            cookie?: never;
        };
        /**
         * One candidate
         * @description 404 once deleted, by hand or by the company's retention rules [official support]
         *     [observed: Go client, live tests].
         */
        get: operations["getCandidate"];
        put?: never;
        post?: never;
        /**
         * Delete a candidate
         * @description Not in the official documentation; a client's live self-test relies on it
         *     [observed: importer in production]. Not recoverable.
         */
        delete: operations["deleteCandidate"];
        options?: never;
        head?: never;
        /**
         * Update a candidate
         * @description Needs a key with Read/Write: Write alone may only create [official docs 2021]. Attributes that are not sent
         *     stay as they are [inferred: jsonapi-resources]. Whether equal values move `updated-at` is [unknown].
         *     The sandbox: only a real change moves it.
         */
        patch: operations["updateCandidate"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        CompanyResponse: {
            data: components["schemas"]["Company"];
        };
        /** @description The account. [official docs 2021] */
        Company: {
            /** @description Letters and digits, unlike every other id. [official docs 2021] */
            id: string;
            /** @constant */
            type: "companies";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                name?: string | null;
                /** @description Language code, as `en`. */
                locale?: string | null;
                website?: string | null;
            };
            relationships?: {
                manager?: components["schemas"]["RelationshipLinks"];
            };
        };
        CandidateResponse: {
            data: components["schemas"]["Candidate"];
            /** @description What `include` asked for. */
            included?: components["schemas"]["IncludedResource"][];
        };
        CandidateListResponse: {
            data: components["schemas"]["Candidate"][];
            /** @description What `include` asked for. */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description A person in the account. [official docs 2021] */
        Candidate: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "candidates";
            links?: components["schemas"]["ResourceLinks"];
            attributes: components["schemas"]["CandidateAttributesRead"];
            /** @description Links, and linkage where `include` asked for it. [observed: recorded list 2024] */
            relationships?: {
                activities?: components["schemas"]["RelationshipLinks"];
                department?: components["schemas"]["RelationshipLinks"];
                division?: components["schemas"]["RelationshipLinks"];
                role?: components["schemas"]["RelationshipLinks"];
                regions?: components["schemas"]["RelationshipLinks"];
                "job-applications"?: components["schemas"]["RelationshipLinks"];
                questions?: components["schemas"]["RelationshipLinks"];
                answers?: components["schemas"]["RelationshipLinks"];
                locations?: components["schemas"]["RelationshipLinks"];
                uploads?: components["schemas"]["RelationshipLinks"];
                "custom-field-values"?: components["schemas"]["RelationshipLinks"];
                "partner-results"?: components["schemas"]["RelationshipLinks"];
                "nps-responses"?: components["schemas"]["RelationshipLinks"];
            };
        };
        /**
         * @description What is answered. None is certain to be there: versions and `fields[candidates]` differ. Further attributes
         *     may come with any version and are allowed.
         */
        CandidateAttributesRead: {
            /** @description Opted in to hear of new jobs. [official docs 2021] */
            connected?: boolean;
            /** @description When consent for future jobs was given. [observed: recorded list 2024] */
            "consent-future-jobs-at"?: string | null;
            /**
             * Format: date-time
             * @description Milliseconds and the offset of the company's time zone. [official docs 2021]
             */
            "created-at"?: string;
            /**
             * @description "Always unique" [official docs 2021], though two candidates with one e-mail exist, all of them in lower case
             *     [observed: recorded list 2024]. The sandbox: lower-cased on save.
             */
            email?: string | null;
            /** @description User id on Facebook. [official docs 2021] */
            "facebook-id"?: string | null;
            /** @description May keep trailing blanks. [observed: recorded list 2024] */
            "first-name"?: string | null;
            /** @description [official docs 2021] */
            internal?: boolean;
            /** @description May keep trailing blanks. [observed: recorded list 2024] */
            "last-name"?: string | null;
            /** @description User id on LinkedIn. [official docs 2021] */
            "linkedin-uid"?: string | null;
            /** @description Free text. [observed: Go client, live tests] */
            "linkedin-url"?: string | null;
            /** @description Signed URL of the file as it was uploaded. [official docs 2021] */
            "original-resume"?: string | null;
            /** @description Free text, mostly not plain digits. [observed: recorded list 2024] */
            phone?: string | null;
            /** @description URL. [official docs 2021] */
            picture?: string | null;
            /** @description Who the person is, in 140 characters. [official docs 2021] */
            pitch?: string | null;
            /** @description Made from `referring-url`. [official docs 2021] */
            "referring-site"?: string | null;
            /** @description Where the person came from. [official docs 2021] */
            "referring-url"?: string | null;
            /** @description Added by an employee. [official docs 2021] */
            referred?: boolean;
            /**
             * @description Signed URL of the PDF, valid for 30 s [official docs 2021] or 60 s [observed: recorded list 2024], another
             *     one at each read; may still be null right after a write [inferred].
             *     The sandbox: signed file URLs change on each read.
             */
            resume?: string | null;
            /** @description Written by the service. [observed: one client] */
            "resume-summary"?: string | null;
            /** @description [observed: one client] */
            "resume-updated-at"?: string | null;
            /** @description [observed: one client] */
            city?: string | null;
            /** @description [observed: one client] */
            country?: string | null;
            /** @description Set while processing of the person is restricted. [observed: recorded list 2024] */
            "restricted-at"?: string | null;
            /** @description Added by a recruiter, did not apply. [official docs 2021] */
            sourced?: boolean;
            /** @description Gets no mail about new jobs. [official docs 2021] */
            unsubscribed?: boolean;
            /**
             * Format: date-time
             * @description As `created-at`. [official docs 2021]
             */
            "updated-at"?: string;
            /** @description HTML. [official docs 2021] */
            "facebook-profile"?: string | null;
            /** @description HTML. [official docs 2021] */
            "linkedin-profile"?: string | null;
            /** @description [official docs 2021] */
            tags?: string[];
        };
        /**
         * @description What a create may send. Any other name is 400, code 105 [inferred: jsonapi-resources]. The service takes null
         *     as empty [inferred]; our clients leave the name out instead.
         */
        CandidateAttributesCreate: {
            /** @description [official docs 2021] */
            "first-name"?: string | null;
            /** @description [official docs 2021] */
            "last-name"?: string | null;
            /**
             * @description Required unless the candidate is sourced [official docs 2021]. One that another candidate has: 422
             *     "has already been taken" [observed: Go client, live tests]. Stored in lower case [inferred].
             *     The sandbox: lower-cased on save, unique.
             */
            email?: string | null;
            /** @description Free text. [official docs 2021] */
            phone?: string | null;
            /**
             * @description 140 characters [official docs 2021]; whether a longer one is cut or refused is [unknown].
             *     The sandbox: refuses it, 422 `pitch - is too long (maximum is 140 characters)`.
             */
            pitch?: string | null;
            /**
             * @description Public URL [official docs 2021], fetched at once: where that fails the whole write is 422
             *     [observed: importer in production]. The sandbox: hosts under `.invalid` cannot be fetched, `picture - is invalid`.
             */
            picture?: string | null;
            /** @description Free text. [official docs 2021] */
            "linkedin-url"?: string | null;
            /** @description User id on LinkedIn. [official docs 2021] */
            "linkedin-uid"?: string | null;
            /** @description User id on Facebook. [official docs 2021] */
            "facebook-id"?: string | null;
            /**
             * @description Public URL [official docs 2021], or a `transient:/` URI of an undocumented upload
             *     [observed: importer in production]. One that cannot be fetched makes the whole write 422
             *     [observed: Go client, live tests]. The sandbox: hosts under `.invalid` cannot be fetched, `resume - is invalid`.
             */
            resume?: string | null;
            /** @description The whole list; on an update it replaces the old one. [observed: importer in production] */
            tags?: string[];
            /**
             * @description Opted in to hear of new jobs [official docs 2021]. Accepted on create and update
             *     [observed: Go client, live tests].
             */
            connected?: boolean;
            /** @description [official docs 2021]; on an update [unknown]. */
            internal?: boolean;
            /** @description Where the person came from. [official docs 2021] */
            "referring-url"?: string | null;
            /** @description True: no mail about new jobs. [official docs 2021] */
            unsubscribed?: boolean;
            /**
             * @description The person consented to be stored; starts the company's retention period [official docs 2021].
             *     On an update [unknown].
             */
            "set-consent-expiration"?: boolean;
            /** @description The person consented to hear of future jobs. [observed: one client] */
            "consent-given-future-jobs"?: boolean;
            /**
             * @description Added by a recruiter, did not apply; frees from the e-mail. Called read-only, yet sent by everybody on
             *     create [official docs 2021] [observed: several clients].
             */
            sourced?: boolean;
            /**
             * @description Merge into the candidate with the same e-mail, if there is one [official docs 2021]. What happens to values
             *     that are there, to tags and to `sourced`, and with which status it answers, is [unknown].
             *     The sandbox: 201, the sent values overwrite, tags too.
             */
            merge?: boolean;
            /** @description Mails the person; false where absent. [official docs 2021] */
            "send-welcome-message"?: boolean;
        };
        /**
         * @description What an update may send. Null and an empty string clear [inferred]; our clients never send them.
         *     `sourced` is left out: documented as read-only, though some clients send it [official docs 2021]
         *     [observed: several clients]. The sandbox: refuses it with code 105, as every other name that is not here.
         */
        CandidateAttributesUpdate: {
            /** @description [official docs 2021] */
            "first-name"?: string | null;
            /** @description [official docs 2021] */
            "last-name"?: string | null;
            /**
             * @description Required unless the candidate is sourced [official docs 2021]. One that another candidate has: 422
             *     "has already been taken" [observed: Go client, live tests]. Stored in lower case [inferred].
             *     The sandbox: lower-cased on save, unique.
             */
            email?: string | null;
            /** @description Free text. [official docs 2021] */
            phone?: string | null;
            /**
             * @description 140 characters [official docs 2021]; whether a longer one is cut or refused is [unknown].
             *     The sandbox: refuses it, 422 `pitch - is too long (maximum is 140 characters)`.
             */
            pitch?: string | null;
            /**
             * @description Public URL [official docs 2021], fetched at once: where that fails the whole write is 422
             *     [observed: importer in production]. The sandbox: hosts under `.invalid` cannot be fetched, `picture - is invalid`.
             */
            picture?: string | null;
            /** @description Free text. [official docs 2021] */
            "linkedin-url"?: string | null;
            /** @description User id on LinkedIn. [official docs 2021] */
            "linkedin-uid"?: string | null;
            /** @description User id on Facebook. [official docs 2021] */
            "facebook-id"?: string | null;
            /**
             * @description Public URL [official docs 2021], or a `transient:/` URI of an undocumented upload
             *     [observed: importer in production]. One that cannot be fetched makes the whole write 422
             *     [observed: Go client, live tests]. The sandbox: hosts under `.invalid` cannot be fetched, `resume - is invalid`.
             */
            resume?: string | null;
            /** @description Text written by the service; one script replaces it. [observed: one client] */
            "resume-summary"?: string | null;
            /** @description The whole list; on an update it replaces the old one. [observed: importer in production] */
            tags?: string[];
            /**
             * @description Opted in to hear of new jobs [official docs 2021]. Accepted on create and update
             *     [observed: Go client, live tests].
             */
            connected?: boolean;
            /** @description [official docs 2021]; on an update [unknown]. */
            internal?: boolean;
            /** @description Where the person came from. [official docs 2021] */
            "referring-url"?: string | null;
            /** @description True: no mail about new jobs. [official docs 2021] */
            unsubscribed?: boolean;
            /**
             * @description The person consented to be stored; starts the company's retention period [official docs 2021].
             *     On an update [unknown].
             */
            "set-consent-expiration"?: boolean;
            /** @description The person consented to hear of future jobs. [observed: one client] */
            "consent-given-future-jobs"?: boolean;
        };
        CandidateCreateRequest: {
            data: {
                /** @constant */
                type: "candidates";
                attributes: components["schemas"]["CandidateAttributesCreate"];
            };
        };
        CandidateUpdateRequest: {
            data: {
                /** @description The id in the URL. [official docs 2021] */
                id: string;
                /** @constant */
                type: "candidates";
                attributes: components["schemas"]["CandidateAttributesUpdate"];
            };
        };
        /** @description A resource of any type that `include` brought along. */
        IncludedResource: {
            id: string;
            type: string;
            links?: components["schemas"]["ResourceLinks"];
            attributes?: {
                [key: string]: unknown;
            };
            relationships?: {
                [key: string]: components["schemas"]["RelationshipLinks"];
            };
        };
        ResourceLinks: {
            /** Format: uri */
            self?: string;
        };
        /** @description A relationship; `data` is there where `include` asked for it, else as a rule not. [observed: recorded list 2024] */
        RelationshipLinks: {
            links?: {
                /** Format: uri */
                self?: string;
                /** Format: uri */
                related?: string;
            };
            /** @description The linked resource, null for none, or a list of them. */
            data?: components["schemas"]["ResourceLinkage"] | components["schemas"]["ResourceLinkage"][] | null;
        };
        /** @description Exactly type and id. [inferred: jsonapi-resources] */
        ResourceLinkage: {
            type: string;
            id: string;
        };
        /**
         * @description Counts [official docs 2021]; may be absent with cursors [inferred]. Texts of a user interface may be beside
         *     them and mean nothing [observed: Go client, live tests].
         */
        ListMeta: {
            "record-count"?: number;
            "page-count"?: number;
        };
        /**
         * @description Absolute URLs with brackets percent-encoded and the other query parameters kept [official docs 2021]
         *     [observed: recorded list 2024].
         */
        PageLinks: {
            /** Format: uri */
            first?: string | null;
            /**
             * Format: uri
             * @description Not on the first page.
             */
            prev?: string | null;
            /**
             * Format: uri
             * @description Not on the last page.
             */
            next?: string | null;
            /** Format: uri */
            last?: string | null;
        };
        ErrorDocument: {
            /** @description A list; the official client also reads a single object. [official client] */
            errors: components["schemas"]["ErrorObject"][] | components["schemas"]["ErrorObject"];
        };
        /** @description Every member may be missing. [official client] [inferred: jsonapi-resources] */
        ErrorObject: {
            title?: string;
            /** @description May repeat values of the request. */
            detail?: string;
            /** @description Digits; absent from hand-written errors. [inferred: jsonapi-resources] */
            code?: string;
            /** @description A string, but an integer in hand-written errors such as 406. [official client] */
            status?: string | number;
            source?: {
                /** @description As `/data/attributes/email`. [official client] */
                pointer?: string;
            };
        };
    };
    responses: {
        /**
         * @description The request itself is wrong; sending it again is useless. The named codes are from
         *     [inferred: jsonapi-resources]; the details of 103 and 105 were seen [observed: Go client, live tests]
         *     [observed: importer in production].
         */
        BadRequest: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /**
         * @description Wrong key, or a key of another region [observed: several clients]. The body is empty [official client].
         *     The sandbox: empty.
         */
        Unauthorized: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The key lacks scope Admin or the write permission; the body is then empty [observed: several clients].
         *     With a body where a to-many relationship would be replaced, which no operation here does. The sandbox: empty.
         */
        Forbidden: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /**
         * @description No such candidate in this account: deleted, erased, merged away or another company's
         *     [observed: Go client, live tests].
         */
        NotFound: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description Missing or unknown version [official client], or a wrong `Accept` [inferred: jsonapi-resources]. */
        NotAcceptable: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /** @description The `Content-Type` is not exactly `application/vnd.api+json`. [inferred: jsonapi-resources] */
        UnsupportedMediaType: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /**
         * @description A value is refused, and nothing of the request is written [official client]. A file that cannot be fetched
         *     counts: `resume` [observed: Go client, live tests], `picture` [observed: importer in production].
         */
        UnprocessableContent: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
            };
        };
        /**
         * @description Over the limit; wait `X-Rate-Limit-Reset` seconds [official docs 2021]. The body is [unknown]: do not read it.
         *     The sandbox: empty.
         */
        TooManyRequests: {
            headers: {
                /**
                 * @description Undocumented, may be absent; seconds where a client reads it [observed: importer in production].
                 *     The sandbox: absent unless it is switched on.
                 * @example 10
                 */
                "Retry-After"?: string;
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description The service or a gateway failed; may be anything: JSON [official client], HTML [inferred] or empty
         *     [observed: importer in production], even without the usual headers. Whether a POST or PATCH was carried out
         *     stays open.
         */
        ServerError: {
            headers: {
                "X-Api-Version": components["headers"]["ApiVersion"];
                "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": components["schemas"]["ErrorDocument"];
                "text/html": string;
            };
        };
    };
    parameters: {
        /**
         * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
         *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
         * @example 20240904
         */
        ApiVersion: string;
        /**
         * @description Digits; anything else is 400, code 103. [observed: Go client, live tests]
         * @example 48151623
         */
        CandidateId: string;
        /**
         * @description Items a page, 10 where absent, at most 30. [official docs 2021]
         * @example 30
         */
        PageSize: number;
        /** @description Page, counted from 1 [official docs 2021]. Prefer `links.next`. */
        PageNumber: number;
        /**
         * @description Opaque cursor, as found in `links.next` [observed: current docs].
         *     The sandbox: numbered pages unless it is switched to cursors.
         */
        PageAfter: string;
        /** @description Opaque cursor, as found in `links.prev`. [observed: current docs] */
        PageBefore: string;
        /**
         * @description Relationships to send along in `included`, separated by commas, nested ones with a dot
         *     [official docs 2021] [observed: several clients]. An unknown one is 400, code 112
         *     [inferred: jsonapi-resources].
         * @example job-applications.stage,uploads
         */
        CandidateInclude: string;
        /**
         * @description The only attributes and relationships to answer, separated by commas [observed: current docs]. Name at least
         *     one attribute.
         * @example email,first-name,last-name
         */
        CandidateFields: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description The version that was used. [official docs 2021]
         * @example 20240904
         */
        ApiVersion: string;
        /**
         * @description Requests allowed in a period. [official docs 2021]
         * @example 50
         */
        RateLimitLimit: number;
        /**
         * @description Requests left in this period. [official docs 2021]
         * @example 49
         */
        RateLimitRemaining: number;
        /**
         * @description Seconds left in this period. [official docs 2021]
         * @example 10
         */
        RateLimitReset: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getCompany: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The company. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CompanyResponse"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                /**
                 * @description Exact e-mail [official docs 2021]. One with capitals is not found: send it lower-cased, with `+` as `%2B`
                 *     [observed: Go client, live tests]. Two candidates may share an e-mail [observed: recorded list 2024].
                 *     The sandbox: exact and case-sensitive on the stored value.
                 * @example nora.lindqvist@example.com
                 */
                "filter[email]"?: string;
                /** @description 6 to 14 characters, `+` allowed; may match oddly, compare the digits again. [observed: current docs] */
                "filter[phone]"?: string;
                /** @description Id of a department. [official docs 2021] */
                "filter[department]"?: string;
                /** @description Id of a role. [official docs 2021] */
                "filter[role]"?: string;
                /** @description Id of a division. [observed: current docs] */
                "filter[division]"?: string;
                /** @description Ids of locations, separated by commas. [official docs 2021] */
                "filter[locations]"?: string;
                /** @description Ids of regions, separated by commas. [official docs 2021] */
                "filter[regions]"?: string;
                /** @description Only people who are `connected`, or only the others. [official docs 2021] */
                "filter[connected]"?: boolean;
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
                 * @example 2026-03-01T09:30:00Z
                 */
                "filter[created-at][from]"?: string;
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
                 */
                "filter[created-at][to]"?: string;
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
                 */
                "filter[updated-at][from]"?: string;
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
                 */
                "filter[updated-at][to]"?: string;
                /**
                 * @description Items a page, 10 where absent, at most 30. [official docs 2021]
                 * @example 30
                 */
                "page[size]"?: components["parameters"]["PageSize"];
                /** @description Page, counted from 1 [official docs 2021]. Prefer `links.next`. */
                "page[number]"?: components["parameters"]["PageNumber"];
                /**
                 * @description Opaque cursor, as found in `links.next` [observed: current docs].
                 *     The sandbox: numbered pages unless it is switched to cursors.
                 */
                "page[after]"?: components["parameters"]["PageAfter"];
                /** @description Opaque cursor, as found in `links.prev`. [observed: current docs] */
                "page[before]"?: components["parameters"]["PageBefore"];
                /**
                 * @description An attribute, with `-` in front for descending; `id` where absent. [official docs 2021]
                 * @example -updated-at
                 */
                sort?: string;
                /**
                 * @description Relationships to send along in `included`, separated by commas, nested ones with a dot
                 *     [official docs 2021] [observed: several clients]. An unknown one is 400, code 112
                 *     [inferred: jsonapi-resources].
                 * @example job-applications.stage,uploads
                 */
                include?: components["parameters"]["CandidateInclude"];
                /**
                 * @description The only attributes and relationships to answer, separated by commas [observed: current docs]. Name at least
                 *     one attribute.
                 * @example email,first-name,last-name
                 */
                "fields[candidates]"?: components["parameters"]["CandidateFields"];
            };
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page of candidates. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CandidateListResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    createCandidate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.api+json": components["schemas"]["CandidateCreateRequest"];
            };
        };
        responses: {
            /** @description Not observed: whether `merge` answers 200 or 201 is [unknown]. The sandbox: always 201. */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CandidateResponse"];
                };
            };
            /** @description The new candidate in full. [official docs 2021] */
            201: {
                headers: {
                    /** @description The candidate's `links.self`. [inferred: jsonapi-resources] */
                    Location?: string;
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CandidateResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCandidate: {
        parameters: {
            query?: {
                /**
                 * @description Relationships to send along in `included`, separated by commas, nested ones with a dot
                 *     [official docs 2021] [observed: several clients]. An unknown one is 400, code 112
                 *     [inferred: jsonapi-resources].
                 * @example job-applications.stage,uploads
                 */
                include?: components["parameters"]["CandidateInclude"];
                /**
                 * @description The only attributes and relationships to answer, separated by commas [observed: current docs]. Name at least
                 *     one attribute.
                 * @example email,first-name,last-name
                 */
                "fields[candidates]"?: components["parameters"]["CandidateFields"];
            };
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path: {
                /**
                 * @description Digits; anything else is 400, code 103. [observed: Go client, live tests]
                 * @example 48151623
                 */
                id: components["parameters"]["CandidateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidate. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CandidateResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    deleteCandidate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path: {
                /**
                 * @description Digits; anything else is 400, code 103. [observed: Go client, live tests]
                 * @example 48151623
                 */
                id: components["parameters"]["CandidateId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted, no body. [observed: importer in production] The sandbox answers the same. */
            204: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    updateCandidate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Date of the API version [official docs 2021]. Missing or wrong: 406, before the key is looked at
                 *     [observed: several clients]. 20240904 is the current one, confirmed by live 406 bodies of 2026.
                 * @example 20240904
                 */
                "X-Api-Version": components["parameters"]["ApiVersion"];
            };
            path: {
                /**
                 * @description Digits; anything else is 400, code 103. [observed: Go client, live tests]
                 * @example 48151623
                 */
                id: components["parameters"]["CandidateId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.api+json": components["schemas"]["CandidateUpdateRequest"];
            };
        };
        responses: {
            /** @description The whole candidate after the change. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CandidateResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UnprocessableContent"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
}
