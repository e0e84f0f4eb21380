package nl.zorgvuldig.logbook;

import java.util.Set;

/// What was done with the terms of keeping, with what was held back, and with what went.
final class Retained {
    static final Set<String> CODES = Set.of(
            "term-changed",
            "seen",
            "told",
            "held",
            "hold-read",
            "hold-lifted",
            "approved",
            "kept",
            "checked",
            "key-dossier",
            "key-register",
            "destroyed",
            "certified",
            "card-gone",
            "card-part-gone",
            "staff-gone",
            "staff-file-gone",
            "staff-tax-gone",
            "staff-pay-gone",
            "applicant-gone",
            "employment-ended",
            "employment-resumed",
            "account-gone",
            "parent-gone",
            "expert-gone",
            "lesson-gone",
            "picture-gone",
            "again-dossier",
            "again-register",
            "again-file",
            "again-tax",
            "again-pay",
            "again-applicant");

    private Retained() {}
}
