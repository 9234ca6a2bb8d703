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
         *     The sandbox: the candidate's uploads, notes, job applications and custom-field values go too.
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
    "/candidates/{id}/relationships/department": {
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
         * Which department a candidate belongs to
         * @description The linkage only, null for none. [inferred: jsonapi-resources]
         */
        get: operations["getCandidateDepartment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Set or clear a candidate's department
         * @description Works [observed: importer in production]; null clears [inferred: jsonapi-resources]. The role can be set
         *     nowhere: `role is not allowed.` [observed: importer in production].
         *     The sandbox: a change moves the candidate's `updated-at`; an unknown department is 404 with the department's id.
         */
        patch: operations["setCandidateDepartment"];
        trace?: never;
    };
    "/candidates/{id}/relationships/locations": {
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
         * Which locations a candidate belongs to
         * @description The linkage only, not paged. [inferred: jsonapi-resources]
         */
        get: operations["getCandidateLocations"];
        put?: never;
        /**
         * Add locations to a candidate
         * @description Those that are there stay [observed: importer in production]. One that the candidate has already is 400,
         *     code 113 [inferred: jsonapi-resources].
         *     The sandbox: a change moves the candidate's `updated-at`; an unknown location is 404 with the location's id,
         *     and then none is added.
         */
        post: operations["addCandidateLocations"];
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Refused, whatever is sent
         * @description 403 "Complete replacement forbidden" [observed: importer in production]; add with POST instead.
         *     The sandbox: the same 403 for every well-formed body.
         */
        patch: operations["replaceCandidateLocations"];
        trace?: never;
    };
    "/candidates/{id}/uploads": {
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
         * A candidate's uploads
         * @description The address in the candidate's `relationships.uploads.links.related` [official docs 2021].
         *     The sandbox: pages, `sort` and `include` as in `GET /uploads`, no filter.
         */
        get: operations["listCandidateUploads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{id}/custom-field-values": {
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
         * A candidate's custom-field values
         * @description With `include=custom-field` the way to see which value belongs to which field; `GET /candidates/{id}` with
         *     `include=custom-field-values.custom-field` gives the same [observed: several clients].
         *     The sandbox: pages, `sort` and `include` as in `GET /custom-field-values`, no filter.
         */
        get: operations["listCandidateCustomFieldValues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/candidates/{id}/job-applications": {
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
         * A candidate's job applications
         * @description The address in the candidate's `relationships.job-applications.links.related` [official docs 2021].
         *     The sandbox: pages, `sort` and `include` as in `GET /job-applications`, no filter.
         */
        get: operations["listCandidateJobApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
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
         * Uploads, page by page
         * @description Neither size nor checksum nor media type is told: whoever wants to send a file only once keeps a record
         *     [official docs 2021].
         */
        get: operations["listUploads"];
        put?: never;
        /**
         * Add a file to a candidate
         * @description The service fetches `url` soon after [inferred]; one client hands out links that live 20 minutes
         *     [observed: one client]. Sending the same file twice makes two uploads [inferred].
         *     The sandbox: nothing is fetched, but `url` has to look fetchable; a `transient:/` URI is refused.
         */
        post: operations["createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One upload */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/files": {
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
        get?: never;
        put?: never;
        /**
         * Hand over a file that has no public URL
         * @description In no documentation; used by two public clients [observed: importer in production] [observed: one client]. The
         *     answer's URI goes into a candidate's `resume`. How long it counts, how large a file may be and whether an
         *     upload's `url` takes it is [unknown]. On 404, 405 or 415 fall back to a public URL.
         *     The sandbox: docx, pptx, pdf, txt and rtf by the file's name, at most 10 MB (10,485,760 bytes); the URI counts
         *     for an hour, as often as wanted, for `resume` only.
         */
        post: operations["createFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes": {
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
         * Notes, page by page
         * @description Two shapes: that of every list [observed: one client], and a sample with the key `notes`
         *     [official docs 2021]. No filter is documented.
         *     The sandbox: the first shape, by id; no filter, `sort` or `include`.
         */
        get: operations["listNotes"];
        put?: never;
        /**
         * Write a note about a candidate
         * @description Without `user` some accounts refuse, and there is no "current user": take one from `GET /users` or the
         *     company's manager [observed: importer in production]. Sent twice it is there twice [inferred].
         *     The sandbox: `candidate` and `user` have to exist, `note` must not be blank, its length is free.
         */
        post: operations["createNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notes/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One note */
        get: operations["getNote"];
        put?: never;
        post?: never;
        /** Delete a note */
        delete: operations["deleteNote"];
        options?: never;
        head?: never;
        /**
         * Change a note's text
         * @description The documentation's example has no `data.id` [official docs 2021]. The sandbox: where there is one, it
         *     has to be the URL's.
         */
        patch: operations["updateNote"];
        trace?: never;
    };
    "/job-applications": {
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
        /** Job applications, filtered, page by page */
        get: operations["listJobApplications"];
        put?: never;
        /**
         * Put a candidate up for a job
         * @description A second one for the same candidate and job is 422 [observed: Go client, live tests]. It starts in the stage
         *     Inbox [inferred].
         *     The sandbox: any job that exists will do, whatever its status; it starts in the job's Inbox; no mail is sent.
         */
        post: operations["createJobApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/job-applications/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One job application */
        get: operations["getJobApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the letter, move to a stage, reject
         * @description `cover-letter` is documented [official docs 2021]; `rejected-at` and the relationship `stage` work
         *     [observed: several clients].
         *     The sandbox: another stage moves `changed-stage-at`; it has to be one of the same job.
         */
        patch: operations["updateJobApplication"];
        trace?: never;
    };
    "/jobs": {
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
         * Jobs, filtered, page by page
         * @description Without filters only jobs that are published and public. [official docs 2021]
         */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jobs/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /**
         * One job
         * @description [official docs 2021] The sandbox: whatever its status.
         */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stages": {
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
         * The stages of a job
         * @description Each job has its own; without the filter those of all jobs come. [official docs 2021]
         *     [observed: current docs]
         */
        get: operations["listStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields": {
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
         * The account's custom fields
         * @description Choice fields come in the same list under the type `custom-field-selects` [official docs 2021]. Paged by numbers
         *     in the documentation and the official client's recordings [official docs 2021] [official client], by cursors
         *     only in use of 2026 [observed: importer in production]. The sandbox: always cursors here.
         */
        get: operations["listCustomFields"];
        put?: never;
        /**
         * Make a custom field
         * @description `name` and `field-type` are required [official docs 2021].
         *     The sandbox: a name that is there is 422 taken, without regard to case; no choice fields (Select, MultiSelect).
         */
        post: operations["createCustomField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-fields/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One custom field */
        get: operations["getCustomField"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-field-values": {
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
         * Custom-field values, page by page
         * @description `filter[owner_id]`, `filter[custom_field_id]` and `filter[owner-id]` are sent by clients and unverified
         *     [observed: several clients]: read a candidate's values through the candidate. The sandbox: refuses them.
         */
        get: operations["listCustomFieldValues"];
        put?: never;
        /**
         * Give a candidate a value
         * @description `value` and both relationships are required [official docs 2021]. What a second value for the same field and
         *     owner does is [unknown]: look first, then PATCH or POST. The sandbox: 422 taken.
         */
        post: operations["createCustomFieldValue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/custom-field-values/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One custom-field value */
        get: operations["getCustomFieldValue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a custom-field value
         * @description The documentation's example repeats both relationships [official docs 2021]; clients leave them out
         *     [observed: importer in production]. The sandbox: whatever the relationships name is ignored.
         */
        patch: operations["updateCustomFieldValue"];
        trace?: never;
    };
    "/users": {
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
         * The account's users, filtered, page by page
         * @description For the author of a note: by `filter[email]`. [observed: importer in production]
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One user */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments": {
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
        /** The account's departments, page by page */
        get: operations["listDepartments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/departments/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One department */
        get: operations["getDepartment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations": {
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
        /** The account's locations, page by page */
        get: operations["listLocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/locations/{id}": {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        /** One location */
        get: operations["getLocation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "candidate.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A candidate was created */
        post: operations["onCandidateCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "candidate.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A candidate was changed
         * @description Sent when one of these changes [official partner docs]: email, first_name, last_name, phone, pitch,
         *     linkedin_url, picture, referring_site, referring_url, internal, restricted_at, custom_fields, locations. Not
         *     for tags, resume, department or `sourced`. A client's own PATCH comes back as an event [inferred].
         */
        post: operations["onCandidateUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "candidate.destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A candidate was deleted
         * @description The body is shorter [official partner docs].
         */
        post: operations["onCandidateDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job_application.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Somebody applied, or was put up for a job */
        post: operations["onJobApplicationCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job_application.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job application was changed
         * @description Sent when one of these changes [official partner docs]: stage_id, rejected_at, cover_letter, job_title,
         *     promotion_id. Nobody may be told of a rejection before `transparent_recruiting_visible_at`
         *     [official partner docs].
         */
        post: operations["onJobApplicationUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job_application.destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job application was deleted
         * @description The body is shorter [official partner docs].
         */
        post: operations["onJobApplicationDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A job was created */
        post: operations["onJobCreate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.update": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job was changed
         * @description Sent when one of these changes [official partner docs]: title, body, pitch, status, internal, employment_type,
         *     employment_level, remote_status, language_code, currency, min_salary, max_salary, salary_time_unit, start_date,
         *     end_date, resume_requirement, additional_files_requirement, recruiter_email, user_id, department_id, role_id,
         *     tags, custom_fields, locations, departments, team_memberships.
         */
        post: operations["onJobUpdate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "job.destroy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A job was deleted
         * @description The body is shorter [official partner docs].
         */
        post: operations["onJobDestroy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        CompanyResponse: {
            data: components["schemas"]["Company"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
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
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        CandidateListResponse: {
            data: components["schemas"]["Candidate"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
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
             *     [observed: importer in production]. The sandbox: hosts under `.invalid` cannot be fetched, nor can a
             *     `transient:/` URI, `picture - is invalid`.
             */
            picture?: string | null;
            /** @description Free text. [official docs 2021] */
            "linkedin-url"?: string | null;
            /** @description User id on LinkedIn. [official docs 2021] */
            "linkedin-uid"?: string | null;
            /** @description User id on Facebook. [official docs 2021] */
            "facebook-id"?: string | null;
            /**
             * @description Public URL [official docs 2021], or the `transient:/` URI that `POST /files` answered
             *     [observed: importer in production]. One that cannot be fetched makes the whole write 422
             *     [observed: Go client, live tests]. The sandbox: hosts under `.invalid` cannot be fetched, nor can a
             *     `transient:/` URI that it never gave or that is over an hour old, `resume - is invalid`.
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
             *     [observed: importer in production]. The sandbox: hosts under `.invalid` cannot be fetched, nor can a
             *     `transient:/` URI, `picture - is invalid`.
             */
            picture?: string | null;
            /** @description Free text. [official docs 2021] */
            "linkedin-url"?: string | null;
            /** @description User id on LinkedIn. [official docs 2021] */
            "linkedin-uid"?: string | null;
            /** @description User id on Facebook. [official docs 2021] */
            "facebook-id"?: string | null;
            /**
             * @description Public URL [official docs 2021], or the `transient:/` URI that `POST /files` answered
             *     [observed: importer in production]. One that cannot be fetched makes the whole write 422
             *     [observed: Go client, live tests]. The sandbox: hosts under `.invalid` cannot be fetched, nor can a
             *     `transient:/` URI that it never gave or that is over an hour old, `resume - is invalid`.
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
        CandidateReference: {
            /** @constant */
            type: "candidates";
            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
            id: string | number;
        };
        CustomFieldReference: {
            /** @enum {string} */
            type: "custom-fields" | "custom-field-selects";
            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
            id: string | number;
        };
        DepartmentReference: {
            /** @constant */
            type: "departments";
            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
            id: string | number;
        };
        JobReference: {
            /** @constant */
            type: "jobs";
            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
            id: string | number;
        };
        LocationReference: {
            /** @constant */
            type: "locations";
            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
            id: string | number;
        };
        StageReference: {
            /** @constant */
            type: "stages";
            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
            id: string | number;
        };
        DepartmentLinkageRequest: {
            /** @description The department, or null for none. [inferred: jsonapi-resources] */
            data: components["schemas"]["DepartmentReference"] | null;
        };
        DepartmentLinkageResponse: {
            links?: {
                /** Format: uri */
                self?: string;
                /** Format: uri */
                related?: string;
            };
            /** @description The department, or null for none. [inferred: jsonapi-resources] */
            data: components["schemas"]["ResourceLinkage"] | null;
        };
        LocationLinkageRequest: {
            data: components["schemas"]["LocationReference"][];
        };
        LocationLinkageResponse: {
            links?: {
                /** Format: uri */
                self?: string;
                /** Format: uri */
                related?: string;
            };
            data: components["schemas"]["ResourceLinkage"][];
        };
        UploadResponse: {
            data: components["schemas"]["Upload"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        UploadListResponse: {
            data: components["schemas"]["Upload"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description A file of a candidate. [official docs 2021] */
        Upload: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "uploads";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /**
                 * @description Signed URL, valid for a minute or less, another one at each read [official docs 2021].
                 *     The sandbox: as a candidate's signed URLs.
                 */
                url?: string | null;
                /** @description [official docs 2021] */
                "file-name"?: string | null;
                /** @description Uploaded by a user, not by the candidate [official docs 2021]. The sandbox: false. */
                internal?: boolean;
                /**
                 * Format: date-time
                 * @description [observed: one client]
                 */
                "created-at"?: string;
                /**
                 * Format: date-time
                 * @description [observed: one client]
                 */
                "updated-at"?: string;
            };
            relationships?: {
                candidate?: components["schemas"]["RelationshipLinks"];
                job?: components["schemas"]["RelationshipLinks"];
                answer?: components["schemas"]["RelationshipLinks"];
            };
        };
        UploadCreateRequest: {
            data: {
                /** @constant */
                type: "uploads";
                attributes: {
                    /**
                     * @description Public URL [official docs 2021]. The sandbox: the rules of a candidate's
                     *     `resume`, without `transient:/`.
                     */
                    url: string;
                    /**
                     * @description [official docs 2021] The sandbox: where absent, the last part of the URL's path;
                     *     any ending.
                     */
                    "file-name"?: string;
                };
                relationships: {
                    candidate: {
                        data: components["schemas"]["CandidateReference"];
                    };
                    job?: {
                        data: components["schemas"]["JobReference"];
                    };
                };
            };
        };
        FileCreateRequest: {
            /** @description The file's bytes, a part with file name and media type. [observed: importer in production] */
            file: unknown;
        };
        FileResponse: {
            /** @description To be sent as a candidate's `resume`. [observed: importer in production] */
            uri: string;
        };
        NoteResponse: {
            data: components["schemas"]["Note"];
        };
        /** @description The shape of every list. [observed: one client] */
        NoteListResponse: {
            data: components["schemas"]["Note"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description The shape of the documentation's sample. [official docs 2021] */
        NoteListResponse2021: {
            notes: components["schemas"]["NoteResponse"][];
        };
        /**
         * @description What a user wrote about a candidate [official docs 2021]. Not made by the library that makes the rest: ids of
         *     others are attributes and numbers [inferred].
         */
        Note: {
            /** @description A string, but a number in the sample of a list. [official docs 2021] */
            id: string | number;
            /** @constant */
            type: "notes";
            links?: {
                /**
                 * Format: uri-reference
                 * @description Without a host, as `/v1/notes/2`. [official docs 2021]
                 */
                self?: string;
            };
            attributes: {
                /** @description [official docs 2021] */
                note?: string;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "created-at"?: string;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "updated-at"?: string;
                /** @description [official docs 2021] The sandbox: false. */
                "created-by-trigger"?: boolean;
                /** @description [official docs 2021] The sandbox: empty. */
                "mentioned-user-ids"?: (number | string)[];
                /** @description [official docs 2021] The sandbox: false. */
                "private-note"?: boolean;
                /** @description [official docs 2021] */
                "candidate-id"?: number | null;
                /** @description [official docs 2021] */
                "user-id"?: number | null;
            };
        };
        NoteCreateRequest: {
            data: {
                /** @constant */
                type: "notes";
                attributes: {
                    /**
                     * @description How long it may be is [unknown]; one client cuts at 10,000 characters
                     *     [observed: importer in production].
                     */
                    note: string;
                };
                relationships: {
                    candidate: {
                        /**
                         * @description Without `type` in the documentation's example [official docs 2021]; with
                         *     it too [observed: importer in production].
                         */
                        data: {
                            /** @constant */
                            type?: "candidates";
                            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
                            id: string | number;
                        };
                    };
                    /** @description The author. [official docs 2021] */
                    user: {
                        data: {
                            /** @constant */
                            type?: "users";
                            /** @description Digits; examples of the documentation also send numbers. [official docs 2021] */
                            id: string | number;
                        };
                    };
                };
            };
        };
        NoteUpdateRequest: {
            data: {
                /** @description The id in the URL. [inferred] */
                id?: string | number;
                /** @constant */
                type: "notes";
                attributes: {
                    /**
                     * @description How long it may be is [unknown]; one client cuts at 10,000 characters
                     *     [observed: importer in production].
                     */
                    note: string;
                };
            };
        };
        JobApplicationResponse: {
            data: components["schemas"]["JobApplication"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        JobApplicationListResponse: {
            data: components["schemas"]["JobApplication"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description A candidate up for a job. [official docs 2021] */
        JobApplication: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "job-applications";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /** @description [official docs 2021] */
                "cover-letter"?: string | null;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "created-at"?: string;
                /** @description Made from `referring-url` [official docs 2021]. The sandbox: null. */
                "referring-site"?: string | null;
                /** @description [official docs 2021] */
                "referring-url"?: string | null;
                /**
                 * Format: date-time
                 * @description Set: rejected for this job. [official docs 2021]
                 */
                "rejected-at"?: string | null;
                /** @description [official docs 2021] */
                sourced?: boolean;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "updated-at"?: string;
                /** @description Place within the stage [observed: recorded list 2024]. The sandbox: 0. */
                "row-order"?: number | null;
                /**
                 * Format: date-time
                 * @description When it came to its stage. [official docs 2021]
                 */
                "changed-stage-at"?: string | null;
                /** @description Null wherever it was seen [observed: recorded list 2024]. The sandbox: null. */
                match?: unknown;
            };
            relationships?: {
                candidate?: components["schemas"]["RelationshipLinks"];
                job?: components["schemas"]["RelationshipLinks"];
                stage?: components["schemas"]["RelationshipLinks"];
                "reject-reason"?: components["schemas"]["RelationshipLinks"];
                "nps-responses"?: components["schemas"]["RelationshipLinks"];
            };
        };
        JobApplicationCreateRequest: {
            data: {
                /** @constant */
                type: "job-applications";
                attributes?: {
                    /**
                     * @description How long it may be is [unknown]; one client cuts at 6,000 characters
                     *     [observed: importer in production].
                     */
                    "cover-letter"?: string | null;
                    /** @description [official docs 2021] The sandbox: false where absent. */
                    sourced?: boolean;
                    /** @description [official docs 2021] */
                    "referring-url"?: string | null;
                    /** @description Mails the candidate; false where absent. [official docs 2021] */
                    "send-default-reply"?: boolean;
                    /** @description Notifies users; false where absent. [official docs 2021] */
                    "send-user-notifications"?: boolean;
                };
                relationships: {
                    candidate: {
                        data: components["schemas"]["CandidateReference"];
                    };
                    job: {
                        data: components["schemas"]["JobReference"];
                    };
                };
            };
        };
        JobApplicationUpdateRequest: {
            data: {
                /** @description The id in the URL. [official docs 2021] */
                id: string;
                /** @constant */
                type: "job-applications";
                attributes?: {
                    /**
                     * @description How long it may be is [unknown]; one client cuts at 6,000 characters
                     *     [observed: importer in production].
                     */
                    "cover-letter"?: string | null;
                    /**
                     * Format: date-time
                     * @description Null takes a rejection back [inferred]. [observed: several clients]
                     */
                    "rejected-at"?: string | null;
                };
                relationships?: {
                    /** @description Moves the candidate to a stage of the job. [observed: several clients] */
                    stage?: {
                        data: components["schemas"]["StageReference"];
                    };
                };
            };
        };
        JobResponse: {
            data: components["schemas"]["Job"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        JobListResponse: {
            data: components["schemas"]["Job"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description An advertisement with its process. [official docs 2021] */
        Job: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "jobs";
            /** @description Its pages on the career site. [official docs 2021] */
            links?: {
                /** Format: uri */
                self?: string;
                /** Format: uri */
                "careersite-job-url"?: string;
                /** Format: uri */
                "careersite-job-apply-url"?: string;
                /** Format: uri */
                "careersite-job-apply-iframe-url"?: string;
                /** Format: uri */
                "careersite-job-internal-url"?: string | null;
            };
            attributes: {
                /** @description [official docs 2021] */
                title?: string | null;
                /** @description [official docs 2021] */
                pitch?: string | null;
                /** @description HTML. [official docs 2021] */
                body?: string | null;
                /** @description [official docs 2021] */
                "apply-button-text"?: string | null;
                /** @description open, draft, archived, unlisted or temp. [official docs 2021] */
                status?: string | null;
                /** @description archived, unlisted, expired, draft, published, scheduled or unsaved. [official docs 2021] */
                "human-status"?: string | null;
                /** @description [official docs 2021] */
                internal?: boolean | null;
                /** @description [observed: one client] */
                "internal-name"?: string | null;
                /** @description On top of the career site. [official docs 2021] */
                pinned?: boolean | null;
                /** @description URLs by size. [official docs 2021] */
                picture?: {
                    [key: string]: unknown;
                } | string | null;
                /** @description Needs scope Admin. [official docs 2021] */
                tags?: string[];
                /** @description [official docs 2021] */
                "start-date"?: string | null;
                /** @description [official docs 2021] */
                "end-date"?: string | null;
                /**
                 * Format: date-time
                 * @description Needs scope Admin. [official docs 2021]
                 */
                "created-at"?: string;
                /**
                 * Format: date-time
                 * @description [observed: one client]
                 */
                "updated-at"?: string | null;
                /** @description Address that takes applications. [official docs 2021] */
                mailbox?: string | null;
                /** @description [official docs 2021] */
                "external-application-url"?: string | null;
                /** @description none, hybrid, temporary or fully. [official docs 2021] */
                "remote-status"?: string | null;
                /** @description off, optional or required. [official docs 2021] */
                "name-requirement"?: string | null;
                /** @description off, optional or required. [official docs 2021] */
                "resume-requirement"?: string | null;
                /** @description off, optional or required. [official docs 2021] */
                "cover-letter-requirement"?: string | null;
                /** @description off, optional or required. [official docs 2021] */
                "phone-requirement"?: string | null;
                /** @description [observed: one client] */
                "additional-files-requirement"?: string | null;
                /** @description [observed: one client] */
                "language-code"?: string | null;
                /** @description [observed: one client] */
                currency?: string | null;
                /** @description [observed: one client] */
                "salary-time-unit"?: string | null;
                /** @description [observed: one client] */
                "min-salary"?: number | null;
                /** @description [observed: one client] */
                "max-salary"?: number | null;
                /** @description [observed: one client] */
                "employment-type"?: string | null;
                /** @description [observed: one client] */
                "employment-level"?: string | null;
                /** @description [official client] */
                "sharing-image-layout"?: string | null;
                /** @description [observed: one client] */
                "template-name"?: string | null;
            };
            /** @description Links, and linkage where `include` asked for it. [official client] */
            relationships?: {
                department?: components["schemas"]["RelationshipLinks"];
                role?: components["schemas"]["RelationshipLinks"];
                regions?: components["schemas"]["RelationshipLinks"];
                location?: components["schemas"]["RelationshipLinks"];
                locations?: components["schemas"]["RelationshipLinks"];
                user?: components["schemas"]["RelationshipLinks"];
                questions?: components["schemas"]["RelationshipLinks"];
                "picked-questions"?: components["schemas"]["RelationshipLinks"];
                candidates?: components["schemas"]["RelationshipLinks"];
                stages?: components["schemas"]["RelationshipLinks"];
                colleagues?: components["schemas"]["RelationshipLinks"];
                "team-memberships"?: components["schemas"]["RelationshipLinks"];
                requisition?: components["schemas"]["RelationshipLinks"];
            };
        };
        StageListResponse: {
            data: components["schemas"]["Stage"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /**
         * @description A step of a job's process. The first, Inbox, and the one for the hired are always there.
         *     [official docs 2021]
         */
        Stage: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "stages";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /** @description [official docs 2021] */
                name?: string | null;
                /** @description Inbox, In process or Hired; the name of 2021's `stage-type`. [observed: current docs] */
                "legacy-stage-type-name"?: string | null;
                /** @description As above, in older versions [official docs 2021]. The sandbox: absent. */
                "stage-type"?: string | null;
                /** @description The lowest first. [official client] */
                "row-order"?: number | null;
                /** @description [official docs 2021] */
                "active-job-applications-count"?: number | null;
                /** @description [official docs 2021] */
                "rejected-job-applications-count"?: number | null;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "created-at"?: string;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "updated-at"?: string;
            };
            relationships?: {
                job?: components["schemas"]["RelationshipLinks"];
                "job-applications"?: components["schemas"]["RelationshipLinks"];
                triggers?: components["schemas"]["RelationshipLinks"];
                "stage-type"?: components["schemas"]["RelationshipLinks"];
            };
        };
        /**
         * @description What a field's values are [official docs 2021]: Text any text, Email an address, Url a URL, Phone any text, Date
         *     an ISO date, Checkbox true or false, Number a number, Select the id of an option, MultiSelect ids of options.
         * @enum {string}
         */
        CustomFieldType: "CustomField::Text" | "CustomField::Email" | "CustomField::Url" | "CustomField::Phone" | "CustomField::Date" | "CustomField::Checkbox" | "CustomField::Number" | "CustomField::Select" | "CustomField::MultiSelect";
        CustomFieldResponse: {
            data: components["schemas"]["CustomField"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        CustomFieldListResponse: {
            data: components["schemas"]["CustomField"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description A field that the account added to candidates, lately also to jobs. [official docs 2021] */
        CustomField: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /**
             * @description The second for Select and MultiSelect. [official docs 2021]
             * @enum {string}
             */
            type: "custom-fields" | "custom-field-selects";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /** @description [official docs 2021] */
                name?: string;
                /** @description The name in lower case, words joined by `-`. [official docs 2021] */
                "api-name"?: string;
                /** @description A `CustomFieldType`, or one that came later. [official docs 2021] */
                "field-type"?: string;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "created-at"?: string;
                /**
                 * Format: date-time
                 * @description [official docs 2021]
                 */
                "updated-at"?: string;
            };
            relationships?: {
                "custom-field-values"?: components["schemas"]["RelationshipLinks"];
                "custom-field-options"?: components["schemas"]["RelationshipLinks"];
                owner?: components["schemas"]["RelationshipLinks"];
            };
        };
        CustomFieldCreateRequest: {
            data: {
                /** @constant */
                type: "custom-fields";
                attributes: {
                    /** @description [official docs 2021] */
                    name: string;
                    "field-type": components["schemas"]["CustomFieldType"];
                };
            };
        };
        CustomFieldValueResponse: {
            data: components["schemas"]["CustomFieldValue"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        CustomFieldValueListResponse: {
            data: components["schemas"]["CustomFieldValue"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description What a custom field holds for one owner. [official docs 2021] */
        CustomFieldValue: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "custom-field-values";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /** @description A `CustomFieldType`, or one that came later. [official docs 2021] */
                "field-type"?: string;
                /** @description By the field's type [official docs 2021]. The sandbox: as it was sent. */
                value?: string | number | boolean | (string | number)[] | null;
            };
            relationships?: {
                "custom-field"?: components["schemas"]["RelationshipLinks"];
                owner?: components["schemas"]["RelationshipLinks"];
            };
        };
        CustomFieldValueCreateRequest: {
            data: {
                /** @constant */
                type: "custom-field-values";
                attributes: {
                    /**
                     * @description By the field's type; a checkbox as `true` or `false`, a date in ISO 8601 [official docs 2021].
                     *     The sandbox: numbers and checkboxes as JSON or as text, dates with or without a time, e-mails with
                     *     an `@`, URLs with http or https.
                     */
                    value: string | number | boolean | (string | number)[];
                };
                relationships: {
                    "custom-field": {
                        data: components["schemas"]["CustomFieldReference"];
                    };
                    owner: {
                        /**
                         * @description A candidate [official docs 2021], lately also a job
                         *     [observed: one client]. The sandbox: candidates only, else code 116.
                         */
                        data: components["schemas"]["CandidateReference"] | components["schemas"]["JobReference"];
                    };
                };
            };
        };
        CustomFieldValueUpdateRequest: {
            data: {
                /** @description The id in the URL; a number in the documentation's example. [official docs 2021] */
                id: string | number;
                /** @constant */
                type: "custom-field-values";
                attributes: {
                    /**
                     * @description By the field's type; a checkbox as `true` or `false`, a date in ISO 8601 [official docs 2021].
                     *     The sandbox: numbers and checkboxes as JSON or as text, dates with or without a time, e-mails with
                     *     an `@`, URLs with http or https.
                     */
                    value: string | number | boolean | (string | number)[];
                };
                relationships?: {
                    "custom-field"?: {
                        data: components["schemas"]["CustomFieldReference"];
                    };
                    owner?: {
                        /**
                         * @description A candidate [official docs 2021], lately also a job
                         *     [observed: one client]. The sandbox: candidates only, else code 116.
                         */
                        data: components["schemas"]["CandidateReference"] | components["schemas"]["JobReference"];
                    };
                };
            };
        };
        UserResponse: {
            data: components["schemas"]["User"];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
        };
        UserListResponse: {
            data: components["schemas"]["User"][];
            /** @description What `include` asked for. [inferred: jsonapi-resources] */
            included?: components["schemas"]["IncludedResource"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description Somebody who works with the account. [official docs 2021] */
        User: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "users";
            links?: components["schemas"]["ResourceLinks"];
            /**
             * @description Notifications, `login-email` and an `email` that is hidden need scope Admin.
             *     [official docs 2021]
             */
            attributes: {
                /** @description [official docs 2021] */
                name?: string | null;
                /** @description For notifications and the career site. [official docs 2021] */
                email?: string | null;
                /** @description Null until the invitation is accepted. [official docs 2021] */
                "login-email"?: string | null;
                /** @description The account's own id of the user. [official docs 2021] */
                "external-id"?: string | null;
                /** @description no_access, user, recruiter, designer, admin or external_recruiter. [official docs 2021] */
                role?: string | null;
                /** @description [official docs 2021] */
                username?: string | null;
                /** @description [official docs 2021] */
                title?: string | null;
                /** @description [official docs 2021] */
                phone?: string | null;
                /** @description URLs by size. [official docs 2021] */
                picture?: {
                    [key: string]: unknown;
                } | string | null;
                /** @description HTML. [official docs 2021] */
                description?: string | null;
                /** @description HTML. [official docs 2021] */
                signature?: string | null;
                /** @description On the career site. [official docs 2021] */
                visible?: boolean | null;
                /** @description [official docs 2021] */
                "hide-email"?: boolean | null;
                /** @description [official docs 2021] */
                "facebook-profile"?: string | null;
                /** @description [official docs 2021] */
                "google-profile"?: string | null;
                /** @description [official docs 2021] */
                "instagram-profile"?: string | null;
                /** @description [official docs 2021] */
                "linkedin-profile"?: string | null;
                /** @description [official docs 2021] */
                "twitter-profile"?: string | null;
                /** @description [official docs 2021] */
                "other-profile"?: string | null;
                /** @description [official docs 2021] */
                "notification-candidate-message"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-connected-candidate"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-daily-digest"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-gdpr-digest"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-hiring-team-application"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-job"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-lead-message"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-mention"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-recruiter-application"?: boolean | null;
                /** @description [official docs 2021] */
                "notification-removal-request"?: boolean | null;
            };
            relationships?: {
                activities?: components["schemas"]["RelationshipLinks"];
                department?: components["schemas"]["RelationshipLinks"];
                location?: components["schemas"]["RelationshipLinks"];
                jobs?: components["schemas"]["RelationshipLinks"];
            };
        };
        DepartmentResponse: {
            data: components["schemas"]["Department"];
        };
        DepartmentListResponse: {
            data: components["schemas"]["Department"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description A part of the company. [official docs 2021] */
        Department: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "departments";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /** @description [official docs 2021] */
                name?: string | null;
                /** @description The lowest first, may be negative. [official docs 2021] */
                "row-order"?: number | null;
                /** @description [official docs 2021] */
                headline?: string | null;
                /** @description [official docs 2021] */
                text?: string | null;
                /** @description [official docs 2021] */
                "people-headline"?: string | null;
                /** @description HTML. [official docs 2021] */
                "people-text"?: string | null;
                /** @description URLs by size. [official docs 2021] */
                pictures?: {
                    [key: string]: unknown;
                }[];
            };
            relationships?: {
                roles?: components["schemas"]["RelationshipLinks"];
                "team-memberships"?: components["schemas"]["RelationshipLinks"];
            };
        };
        LocationResponse: {
            data: components["schemas"]["Location"];
        };
        LocationListResponse: {
            data: components["schemas"]["Location"][];
            meta?: components["schemas"]["ListMeta"];
            links?: components["schemas"]["PageLinks"];
        };
        /** @description A place of the company. [official docs 2021] */
        Location: {
            /** @description Digits. [official docs 2021] */
            id: string;
            /** @constant */
            type: "locations";
            links?: components["schemas"]["ResourceLinks"];
            attributes: {
                /** @description For where the city is not enough. [official docs 2021] */
                name?: string | null;
                /** @description [official docs 2021] */
                address?: string | null;
                /** @description [official docs 2021] */
                zip?: string | null;
                /** @description [official docs 2021] */
                city?: string | null;
                /** @description Its English name. [official docs 2021] */
                country?: string | null;
                /** @description True for one at most. [official docs 2021] */
                headquarters?: boolean | null;
                /** @description [official docs 2021] */
                email?: string | null;
                /** @description [official docs 2021] */
                phone?: string | null;
                /** @description Decimal degrees. [official docs 2021] */
                lat?: string | null;
                /** @description Decimal degrees. [official docs 2021] */
                long?: string | null;
            };
        };
        /** @description The documented shape. [official partner docs] */
        CandidateEvent: {
            payload: {
                /** @enum {string} */
                event_name: "candidate.create" | "candidate.update" | "candidate.destroy";
                data: {
                    /** @description A string in the documentation's sample. [official partner docs] */
                    id: string | number;
                    /** @constant */
                    type?: "candidates";
                    /** @description Names with dashes; may be missing where something was deleted. [official partner docs] */
                    attributes?: {
                        [key: string]: unknown;
                    };
                };
            };
            /**
             * @description Said to be the header's [official partner docs]; with v2 it cannot be, as a body does not hold its own
             *     signature [inferred]. The sandbox: with v1 the header's, with v2 absent.
             */
            signature?: string;
        };
        /**
         * @description The shape in which jobs and job applications were seen to come [observed: several clients]; for
         *     candidates [inferred].
         */
        CandidateEventFlat: {
            /** @enum {string} */
            event_name: "candidate.create" | "candidate.update" | "candidate.destroy";
            id: string | number;
            first_name?: string | null;
            last_name?: string | null;
            email?: string | null;
            phone?: string | null;
            updated_at?: string | null;
        };
        /** @description The documented shape. [official partner docs] */
        JobApplicationEvent: {
            payload: {
                /** @enum {string} */
                event_name: "job_application.create" | "job_application.update" | "job_application.destroy";
                data: {
                    /** @description A string in the documentation's sample. [official partner docs] */
                    id: string | number;
                    /** @description `job-applications`. [inferred] */
                    type?: string;
                    /** @description Names with dashes; may be missing where something was deleted. [official partner docs] */
                    attributes?: {
                        [key: string]: unknown;
                    };
                };
            };
            /**
             * @description Said to be the header's [official partner docs]; with v2 it cannot be, as a body does not hold its own
             *     signature [inferred]. The sandbox: with v1 the header's, with v2 absent.
             */
            signature?: string;
        };
        /** @description No envelope, names with underscores. [observed: one client] */
        JobApplicationEventFlat: {
            /** @enum {string} */
            event_name: "job_application.create" | "job_application.update" | "job_application.destroy";
            id: string | number;
            /** @description [official partner docs] */
            job_id?: string | number | null;
            /** @description [official partner docs] */
            job_title?: string | null;
            /** @description [official partner docs] */
            stage_name?: string | null;
            /** @description [official partner docs] */
            updated_at?: string | null;
            /** @description [official partner docs] */
            last_moved_at?: string | null;
            /** @description [official partner docs] */
            rejected_at?: string | null;
            /** @description [official partner docs] */
            referring_site?: string | null;
            /** @description [official partner docs] */
            referring_url?: string | null;
            /** @description [official partner docs] */
            referer_id?: string | number | null;
            /** @description [official partner docs] */
            promotion_id?: string | number | null;
            /** @description [official partner docs] */
            company_uuid?: string | null;
            /** @description Before this nobody may be told of a rejection. [official partner docs] */
            transparent_recruiting_visible_at?: string | null;
            /** @description [observed: one client] */
            candidate?: {
                id?: string | number;
                first_name?: string | null;
                last_name?: string | null;
                phone?: string | null;
                updated_at?: string | null;
            };
        };
        /** @description The documented shape. [official partner docs] */
        JobEvent: {
            payload: {
                /** @enum {string} */
                event_name: "job.create" | "job.update" | "job.destroy";
                data: {
                    /** @description A string in the documentation's sample. [official partner docs] */
                    id: string | number;
                    /** @constant */
                    type?: "jobs";
                    /** @description Names with dashes; may be missing where something was deleted. [official partner docs] */
                    attributes?: {
                        [key: string]: unknown;
                    };
                };
            };
            /**
             * @description Said to be the header's [official partner docs]; with v2 it cannot be, as a body does not hold its own
             *     signature [inferred]. The sandbox: with v1 the header's, with v2 absent.
             */
            signature?: string;
        };
        /** @description No envelope, names with underscores. [observed: one client] */
        JobEventFlat: {
            /** @enum {string} */
            event_name: "job.create" | "job.update" | "job.destroy";
            id: string | number;
            title?: string | null;
            pitch?: string | null;
            body?: string | null;
            status?: string | null;
            company_name?: string | null;
            employment_type?: string | null;
            remote_status?: string | null;
            min_salary?: number | null;
            max_salary?: number | null;
            currency?: string | null;
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
         *     With a body where a to-many relationship would be replaced [observed: importer in production].
         *     The sandbox: the same.
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
         * @description No such record in this account: deleted, erased, merged away or another company's
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
        /**
         * @description A value is refused, nothing is written [inferred: jsonapi-resources]. The sandbox: `url` blank or not fetchable;
         *     `candidate` missing or unknown; `job` given and unknown.
         */
        UploadRefused: {
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
        /** @description No part named `file`. [inferred] The sandbox: code 106. */
        FileMissing: {
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
        /** @description Not `multipart/form-data`. [inferred] The sandbox: empty. */
        FileNotMultipart: {
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
         * @description The file is refused. [inferred] The sandbox: an ending that is not in the list, an empty file or one
         *     that is too large.
         */
        FileRefused: {
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
         * @description A value is refused, nothing is written; 400 without a detail was reported too
         *     [observed: importer in production]. The sandbox: `note` blank; `candidate` or `user` missing or unknown.
         */
        NoteRefused: {
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
         * @description A value is refused, nothing is written. That the candidate is up for the job already is 422; the texts are
         *     [inferred] [observed: Go client, live tests]. The sandbox: that; `candidate` or `job` missing or unknown; a
         *     `stage` that is unknown or another job's; `rejected-at` no date.
         */
        JobApplicationRefused: {
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
         * @description A value is refused, nothing is written [inferred: jsonapi-resources]. The sandbox: `name` blank or taken;
         *     `field-type` missing or not one of those it knows.
         */
        CustomFieldRefused: {
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
         * @description A value is refused, nothing is written [inferred: jsonapi-resources]. The sandbox: `value` blank or not of the
         *     field's type; `custom-field` or `owner` missing or unknown; the owner has a value of this field.
         */
        CustomFieldValueRefused: {
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
        /** @description Answer at once and work afterwards. [official partner docs] */
        EventReceived: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /**
         * @description 401 for a wrong signature. Anything but 2xx is logged as failed and not sent again; yet receivers are told to
         *     expect an event twice [official partner docs].
         */
        EventRefused: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
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
         * @description Digits; anything else is 400, code 103. [observed: Go client, live tests]
         * @example 7301
         */
        Id: string;
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
         *     [inferred: jsonapi-resources]. The sandbox: `department`, `locations`, `uploads`, `job-applications` and
         *     `custom-field-values` have contents, and below the last three what their own lists can include.
         * @example job-applications.stage,uploads
         */
        CandidateInclude: string;
        /**
         * @description An attribute, with `-` in front for descending; `id` where absent. [official docs 2021]
         * @example -id
         */
        Sort: string;
        /**
         * @description Of `candidate`, `job`, separated by commas. [official docs 2021]
         * @example candidate
         */
        UploadInclude: string;
        /**
         * @description Of `candidate`, `job`, `stage`, `reject-reason`, separated by commas [official docs 2021]
         *     [observed: current docs]. The sandbox: `reject-reason` is always empty.
         * @example stage,candidate
         */
        JobApplicationInclude: string;
        /** @description The only attributes and relationships to answer, separated by commas. [observed: current docs] */
        JobApplicationFields: string;
        /**
         * @description Of `user`, `department`, `role`, `location`, `locations`, `stages`, `candidates` and further ones, separated by
         *     commas [official docs 2021]. The sandbox: `user`, `department`, `locations` and `stages` have contents.
         * @example department,stages
         */
        JobInclude: string;
        /**
         * @description The only attributes and relationships to answer, separated by commas. [official client]
         * @example title
         */
        JobFields: string;
        /**
         * @description Of `job`, `job-applications`, `stage-type`, separated by commas [official docs 2021]
         *     [observed: current docs]. The sandbox: `stage-type` is always empty.
         * @example job
         */
        StageInclude: string;
        /** @description The only attributes and relationships to answer, separated by commas. [observed: current docs] */
        StageFields: string;
        /** @description `custom-field-values`, and `custom-field-options` for choice fields. [inferred: jsonapi-resources] */
        CustomFieldInclude: string;
        /**
         * @description Of `custom-field`, `owner`, separated by commas. [inferred: jsonapi-resources]
         * @example custom-field
         */
        CustomFieldValueInclude: string;
        /**
         * @description Of `department`, `location`, separated by commas. [official docs 2021]
         * @example department
         */
        UserInclude: string;
        /**
         * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
         *
         *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
         *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
         *       `payload` only; a tolerant receiver may try that next [inferred].
         *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
         *       (`payload.data.id` as text; in a flat body `id` [inferred]).
         *
         *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
         *     [observed: one client].
         *
         *     To test with, key `test-signature-key`: the v1 header of id `2` is
         *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
         *     header of t `1701234567` and the body (UTF-8, no line break)
         *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
         * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
         */
        WebhookSignature: string;
        /**
         * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
         *     The sandbox: neither.
         */
        WebhookApiToken: string;
        /**
         * @description The only attributes and relationships to answer, separated by commas [observed: current docs]. Name at least
         *     one attribute.
         * @example email,first-name,last-name
         */
        CandidateFields: string;
    };
    requestBodies: {
        /** @description About a candidate, in the documented shape [official partner docs] or flat [inferred]. */
        CandidateEvent: {
            content: {
                "application/json": components["schemas"]["CandidateEvent"] | components["schemas"]["CandidateEventFlat"];
            };
        };
        /** @description About a job application, in the documented shape [official partner docs] or flat [observed: one client]. */
        JobApplicationEvent: {
            content: {
                "application/json": components["schemas"]["JobApplicationEvent"] | components["schemas"]["JobApplicationEventFlat"];
            };
        };
        /** @description About a job, in the documented shape [official partner docs] or flat [observed: one client]. */
        JobEvent: {
            content: {
                "application/json": components["schemas"]["JobEvent"] | components["schemas"]["JobEventFlat"];
            };
        };
    };
    headers: {
        /** @description The new record's `links.self`. [inferred: jsonapi-resources] */
        Location: string;
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
            query?: {
                /**
                 * @description `manager`: the user to fall back on, as a note's author for one. [official docs 2021]
                 * @example manager
                 */
                include?: string;
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
            400: components["responses"]["BadRequest"];
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
                /** @description Id of a department [official docs 2021]. The sandbox: as set by the relationship. */
                "filter[department]"?: string;
                /** @description Id of a role. [official docs 2021] */
                "filter[role]"?: string;
                /** @description Id of a division. [observed: current docs] */
                "filter[division]"?: string;
                /** @description Ids of locations, separated by commas [official docs 2021]. The sandbox: as set by the relationship. */
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
                 *     [inferred: jsonapi-resources]. The sandbox: `department`, `locations`, `uploads`, `job-applications` and
                 *     `custom-field-values` have contents, and below the last three what their own lists can include.
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
                    Location: components["headers"]["Location"];
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
                 *     [inferred: jsonapi-resources]. The sandbox: `department`, `locations`, `uploads`, `job-applications` and
                 *     `custom-field-values` have contents, and below the last three what their own lists can include.
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
    getCandidateDepartment: {
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
            /** @description The linkage. [inferred: jsonapi-resources] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["DepartmentLinkageResponse"];
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
    setCandidateDepartment: {
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
                "application/vnd.api+json": components["schemas"]["DepartmentLinkageRequest"];
            };
        };
        responses: {
            /** @description Done, no body. [inferred: jsonapi-resources] */
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
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCandidateLocations: {
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
            /** @description The linkage. [inferred: jsonapi-resources] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["LocationLinkageResponse"];
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
    addCandidateLocations: {
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
                "application/vnd.api+json": components["schemas"]["LocationLinkageRequest"];
            };
        };
        responses: {
            /** @description Done, no body. [inferred: jsonapi-resources] */
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
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    replaceCandidateLocations: {
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
                "application/vnd.api+json": components["schemas"]["LocationLinkageRequest"];
            };
        };
        responses: {
            /** @description Not observed: always refused. The sandbox: never. */
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
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listCandidateUploads: {
        parameters: {
            query?: {
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `candidate`, `job`, separated by commas. [official docs 2021]
                 * @example candidate
                 */
                include?: components["parameters"]["UploadInclude"];
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
            /** @description One page of uploads. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["UploadListResponse"];
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
    listCandidateCustomFieldValues: {
        parameters: {
            query?: {
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `custom-field`, `owner`, separated by commas. [inferred: jsonapi-resources]
                 * @example custom-field
                 */
                include?: components["parameters"]["CustomFieldValueInclude"];
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
            /** @description One page of values. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldValueListResponse"];
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
    listCandidateJobApplications: {
        parameters: {
            query?: {
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `candidate`, `job`, `stage`, `reject-reason`, separated by commas [official docs 2021]
                 *     [observed: current docs]. The sandbox: `reject-reason` is always empty.
                 * @example stage,candidate
                 */
                include?: components["parameters"]["JobApplicationInclude"];
                /** @description The only attributes and relationships to answer, separated by commas. [observed: current docs] */
                "fields[job-applications]"?: components["parameters"]["JobApplicationFields"];
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
            /** @description One page of job applications. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobApplicationListResponse"];
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
    listUploads: {
        parameters: {
            query?: {
                /** @description Id of a job. [official docs 2021] */
                "filter[job]"?: string;
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `candidate`, `job`, separated by commas. [official docs 2021]
                 * @example candidate
                 */
                include?: components["parameters"]["UploadInclude"];
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
            /** @description One page of uploads. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["UploadListResponse"];
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
    createUpload: {
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
                "application/vnd.api+json": components["schemas"]["UploadCreateRequest"];
            };
        };
        responses: {
            /** @description The new upload. [official docs 2021] */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["UploadResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["UploadRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getUpload: {
        parameters: {
            query?: {
                /**
                 * @description Of `candidate`, `job`, separated by commas. [official docs 2021]
                 * @example candidate
                 */
                include?: components["parameters"]["UploadInclude"];
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["UploadResponse"];
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
    createFile: {
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
                "multipart/form-data": components["schemas"]["FileCreateRequest"];
            };
        };
        responses: {
            /**
             * @description Where the file is. 200 or 201 is [unknown], as is the media type: read the body as JSON.
             *     The sandbox: 201, `application/json`.
             */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            /** @description As 200. [observed: importer in production] */
            201: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileResponse"];
                };
            };
            400: components["responses"]["FileMissing"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["FileNotMultipart"];
            422: components["responses"]["FileRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listNotes: {
        parameters: {
            query?: {
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
            /** @description One page of notes. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["NoteListResponse"] | components["schemas"]["NoteListResponse2021"];
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
    createNote: {
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
                "application/vnd.api+json": components["schemas"]["NoteCreateRequest"];
            };
        };
        responses: {
            /** @description The new note [official docs 2021]; the status is [inferred]. */
            201: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["NoteResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NoteRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getNote: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The note. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["NoteResponse"];
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
    deleteNote: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted [official docs 2021]; that there is no body is [inferred]. */
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
    updateNote: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.api+json": components["schemas"]["NoteUpdateRequest"];
            };
        };
        responses: {
            /** @description The note after the change. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["NoteResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["NoteRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listJobApplications: {
        parameters: {
            query?: {
                /** @description What the current stage stands for. [official docs 2021] */
                "filter[stage-type]"?: "Inbox" | "In process" | "Hired";
                /** @description Id of a job; undocumented. [observed: several clients] The sandbox: taken. */
                "filter[job]"?: string;
                /** @description Id of a candidate; undocumented. [observed: several clients] The sandbox: taken. */
                "filter[candidate]"?: string;
                /** @description Id of a stage; undocumented. [observed: one client] The sandbox: taken. */
                "filter[stage]"?: string;
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
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
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
                 */
                "filter[changed-stage-at][from]"?: string;
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
                 */
                "filter[changed-stage-at][to]"?: string;
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `candidate`, `job`, `stage`, `reject-reason`, separated by commas [official docs 2021]
                 *     [observed: current docs]. The sandbox: `reject-reason` is always empty.
                 * @example stage,candidate
                 */
                include?: components["parameters"]["JobApplicationInclude"];
                /** @description The only attributes and relationships to answer, separated by commas. [observed: current docs] */
                "fields[job-applications]"?: components["parameters"]["JobApplicationFields"];
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
            /** @description One page of job applications. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobApplicationListResponse"];
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
    createJobApplication: {
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
                "application/vnd.api+json": components["schemas"]["JobApplicationCreateRequest"];
            };
        };
        responses: {
            /** @description The new job application. [official docs 2021] */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobApplicationResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["JobApplicationRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getJobApplication: {
        parameters: {
            query?: {
                /**
                 * @description Of `candidate`, `job`, `stage`, `reject-reason`, separated by commas [official docs 2021]
                 *     [observed: current docs]. The sandbox: `reject-reason` is always empty.
                 * @example stage,candidate
                 */
                include?: components["parameters"]["JobApplicationInclude"];
                /** @description The only attributes and relationships to answer, separated by commas. [observed: current docs] */
                "fields[job-applications]"?: components["parameters"]["JobApplicationFields"];
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job application. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobApplicationResponse"];
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
    updateJobApplication: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.api+json": components["schemas"]["JobApplicationUpdateRequest"];
            };
        };
        responses: {
            /** @description The job application after the change. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobApplicationResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["JobApplicationRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /**
                 * @description Compared with `human-status`; `published` where absent. [official docs 2021]
                 * @example all
                 */
                "filter[status]"?: "published" | "unlisted" | "archived" | "draft" | "scheduled" | "all";
                /**
                 * @description `public`, `internal` or both, separated by a comma; `public` where absent. [official docs 2021]
                 * @example public,internal
                 */
                "filter[feed]"?: string;
                /** @description Id of a department. [official docs 2021] */
                "filter[department]"?: string;
                /** @description Id of a role. [official docs 2021] */
                "filter[role]"?: string;
                /** @description Ids of locations, separated by commas. [official docs 2021] */
                "filter[locations]"?: string;
                /** @description Ids of regions, separated by commas. [official docs 2021] */
                "filter[regions]"?: string;
                /** @description Tags, separated by commas. [observed: one client] */
                "filter[tags]"?: string;
                /** @description Where the work is done. [observed: one client] */
                "filter[remote-status]"?: "none" | "hybrid" | "temporary" | "fully";
                /**
                 * @description ISO 8601 date or time [official docs 2021]. Whether the bound itself is included is [unknown]: let windows
                 *     overlap. The sandbox: included.
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
                 * @description An attribute, with `-` in front for descending; `-pinned,date` where absent [official docs 2021].
                 *     The sandbox: where absent, pinned jobs first, then by `created-at`, newest first.
                 */
                sort?: string;
                /**
                 * @description Of `user`, `department`, `role`, `location`, `locations`, `stages`, `candidates` and further ones, separated by
                 *     commas [official docs 2021]. The sandbox: `user`, `department`, `locations` and `stages` have contents.
                 * @example department,stages
                 */
                include?: components["parameters"]["JobInclude"];
                /**
                 * @description The only attributes and relationships to answer, separated by commas. [official client]
                 * @example title
                 */
                "fields[jobs]"?: components["parameters"]["JobFields"];
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
            /** @description One page of jobs. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobListResponse"];
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
    getJob: {
        parameters: {
            query?: {
                /**
                 * @description Of `user`, `department`, `role`, `location`, `locations`, `stages`, `candidates` and further ones, separated by
                 *     commas [official docs 2021]. The sandbox: `user`, `department`, `locations` and `stages` have contents.
                 * @example department,stages
                 */
                include?: components["parameters"]["JobInclude"];
                /**
                 * @description The only attributes and relationships to answer, separated by commas. [official client]
                 * @example title
                 */
                "fields[jobs]"?: components["parameters"]["JobFields"];
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The job. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["JobResponse"];
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
    listStages: {
        parameters: {
            query?: {
                /**
                 * @description Id of a job. [observed: current docs]
                 * @example 7301
                 */
                "filter[job]"?: string;
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
                 * @description An attribute; `row-order` gives the order of the process. `id` where absent.
                 *     [official docs 2021] [observed: current docs]
                 * @example row-order
                 */
                sort?: string;
                /**
                 * @description Of `job`, `job-applications`, `stage-type`, separated by commas [official docs 2021]
                 *     [observed: current docs]. The sandbox: `stage-type` is always empty.
                 * @example job
                 */
                include?: components["parameters"]["StageInclude"];
                /** @description The only attributes and relationships to answer, separated by commas. [observed: current docs] */
                "fields[stages]"?: components["parameters"]["StageFields"];
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
            /** @description One page of stages. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["StageListResponse"];
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
    listCustomFields: {
        parameters: {
            query?: {
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
                /** @description `custom-field-values`, and `custom-field-options` for choice fields. [inferred: jsonapi-resources] */
                include?: components["parameters"]["CustomFieldInclude"];
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
            /** @description One page of custom fields. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldListResponse"];
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
    createCustomField: {
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
                "application/vnd.api+json": components["schemas"]["CustomFieldCreateRequest"];
            };
        };
        responses: {
            /** @description The new custom field. [official docs 2021] */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CustomFieldRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCustomField: {
        parameters: {
            query?: {
                /** @description `custom-field-values`, and `custom-field-options` for choice fields. [inferred: jsonapi-resources] */
                include?: components["parameters"]["CustomFieldInclude"];
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The custom field. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldResponse"];
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
    listCustomFieldValues: {
        parameters: {
            query?: {
                /** @description The only documented filter. [official docs 2021] */
                "filter[field-type]"?: components["schemas"]["CustomFieldType"];
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `custom-field`, `owner`, separated by commas. [inferred: jsonapi-resources]
                 * @example custom-field
                 */
                include?: components["parameters"]["CustomFieldValueInclude"];
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
            /** @description One page of values. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldValueListResponse"];
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
    createCustomFieldValue: {
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
                "application/vnd.api+json": components["schemas"]["CustomFieldValueCreateRequest"];
            };
        };
        responses: {
            /** @description The new value. [official docs 2021] */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldValueResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CustomFieldValueRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    getCustomFieldValue: {
        parameters: {
            query?: {
                /**
                 * @description Of `custom-field`, `owner`, separated by commas. [inferred: jsonapi-resources]
                 * @example custom-field
                 */
                include?: components["parameters"]["CustomFieldValueInclude"];
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The value. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldValueResponse"];
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
    updateCustomFieldValue: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/vnd.api+json": components["schemas"]["CustomFieldValueUpdateRequest"];
            };
        };
        responses: {
            /** @description The value after the change. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["CustomFieldValueResponse"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            406: components["responses"]["NotAcceptable"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["CustomFieldValueRefused"];
            429: components["responses"]["TooManyRequests"];
            "5XX": components["responses"]["ServerError"];
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /**
                 * @description E-mail [official docs 2021]. The sandbox: exact and case-sensitive on the stored value, which is
                 *     lower-case.
                 * @example ines.haugen@example.org
                 */
                "filter[email]"?: string;
                /** @description Id of a department. [official docs 2021] */
                "filter[department]"?: string;
                /** @description The account's own id of the user. [official docs 2021] */
                "filter[external-id]"?: string;
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
                 * @example -id
                 */
                sort?: components["parameters"]["Sort"];
                /**
                 * @description Of `department`, `location`, separated by commas. [official docs 2021]
                 * @example department
                 */
                include?: components["parameters"]["UserInclude"];
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
            /** @description One page of users. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["UserListResponse"];
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
    getUser: {
        parameters: {
            query?: {
                /**
                 * @description Of `department`, `location`, separated by commas. [official docs 2021]
                 * @example department
                 */
                include?: components["parameters"]["UserInclude"];
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["UserResponse"];
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
    listDepartments: {
        parameters: {
            query?: {
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
            /** @description One page of departments. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["DepartmentListResponse"];
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
    getDepartment: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The department. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["DepartmentResponse"];
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
    listLocations: {
        parameters: {
            query?: {
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
            /** @description One page of locations. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["LocationListResponse"];
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
    getLocation: {
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
                 * @example 7301
                 */
                id: components["parameters"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The location. [official docs 2021] */
            200: {
                headers: {
                    "X-Api-Version": components["headers"]["ApiVersion"];
                    "X-Rate-Limit-Limit": components["headers"]["RateLimitLimit"];
                    "X-Rate-Limit-Remaining": components["headers"]["RateLimitRemaining"];
                    "X-Rate-Limit-Reset": components["headers"]["RateLimitReset"];
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": components["schemas"]["LocationResponse"];
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
    onCandidateCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CandidateEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onCandidateUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CandidateEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onCandidateDestroy: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CandidateEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onJobApplicationCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["JobApplicationEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onJobApplicationUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["JobApplicationEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onJobApplicationDestroy: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["JobApplicationEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onJobCreate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["JobEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onJobUpdate: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["JobEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
    onJobDestroy: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description Base64; what is inside depends on the signature version that the webhook is set to [official partner docs]:
                 *
                 *     - v2: `t=<unix seconds>,v2=<hex>`, hex being the lower-case HMAC-SHA-256 with the webhook's key of
                 *       `<t>.<body>`, the body as the very bytes that came. Until November 2025 the documentation signed the text of
                 *       `payload` only; a tolerant receiver may try that next [inferred].
                 *     - v1, deprecated: 64 hex digits, the lower-case HMAC-SHA-256 with the webhook's key of the resource's id
                 *       (`payload.data.id` as text; in a flat body `id` [inferred]).
                 *
                 *     Compare in constant time, lengths first. How old `t` may be is not prescribed; one client takes 5 minutes
                 *     [observed: one client].
                 *
                 *     To test with, key `test-signature-key`: the v1 header of id `2` is
                 *     `NDJmNjZhYmQyN2UzMjI5OTQ3NWQzMTM0MDg5YjQ4OGQwYTlkMzVmOTJmYWYwMjBhNDg0ZjI3N2VkMThiMjExYg==`; the example is the v2
                 *     header of t `1701234567` and the body (UTF-8, no line break)
                 *     `{"payload":{"event_name":"candidate.update","data":{"id":"1337","type":"candidates","attributes":{"first-name":"Zoë"}}}}`.
                 * @example dD0xNzAxMjM0NTY3LHYyPTEwYmY4ZTQ0MmUzZDIxMjY3Y2Q3ZTNlMDFkMmRkYzE0MjFmOGYwMDQ4NWRhOWFlNzUxYTA2NmRmZjRiMWRjOTg=
                 */
                "TT-Signature": components["parameters"]["WebhookSignature"];
                /**
                 * @description There for some partners' webhooks, as is `Authorization: Bearer …` [official partner docs].
                 *     The sandbox: neither.
                 */
                "teamtailor-api-token"?: components["parameters"]["WebhookApiToken"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["JobEvent"];
        responses: {
            "2XX": components["responses"]["EventReceived"];
            "4XX": components["responses"]["EventRefused"];
        };
    };
}
