package nl.zorgvuldig.school.roster.records;

import java.util.Locale;

/// Why a field is not taken over.
public enum DropReason {
    NOT_NECESSARY,
    SPECIAL_CATEGORY,
    ORIGIN,
    IDENTIFICATION_NUMBER,
    ACCOUNT_ELSEWHERE,
    PASSWORD,
    PICTURE,
    FREE_TEXT,
    UNKNOWN;

    /// Key of the words.
    public String key() {
        return "roster.drop." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
