package nl.zorgvuldig.school.roster.records;

import java.util.Locale;

/// Why a field is not imported.
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

    /// Message key.
    public String key() {
        return "roster.drop." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
