package nl.zorgvuldig.school.roster.records;

import java.util.Locale;

/// Role of a person in a file. A role grants no access (the standard's own handbook warns against
/// it); at most it prevents a link with a group from granting any.
public enum RosterRoleCode {
    ADJ,
    ADM,
    CON,
    DIR,
    ICT,
    IB,
    KLA,
    LRK,
    LOS,
    LOC,
    OWA,
    OUD,
    RT,
    SMW,
    STA,
    TAL,
    VAK,
    /// A code not in the standard's list, or a role described in words.
    OTHER;

    public static RosterRoleCode of(String code) {
        String wanted = code.strip().toUpperCase(Locale.ROOT);
        for (RosterRoleCode role : values()) {
            if (role.name().equals(wanted)) {
                return role;
            }
        }
        return OTHER;
    }

    /// Message key.
    public String key() {
        return "roster.role." + name();
    }

    /// Whether someone in this role may guide pupils at all. Helpers, trainees, office and test
    /// staff do not, nor does anyone whose role is unknown.
    public boolean mayGuide() {
        return switch (this) {
            case ADJ, DIR, IB, KLA, LRK, LOS, LOC, OWA, RT, SMW, VAK -> true;
            case ADM, CON, ICT, OUD, STA, TAL, OTHER -> false;
        };
    }

    /// Whether the role suggests rights beyond one's own groups: people grant those, never a file.
    public boolean rightsByHand() {
        return switch (this) {
            case ADJ, ADM, DIR, IB, ICT, LOC, RT, SMW -> true;
            case CON, KLA, LRK, LOS, OWA, OUD, STA, TAL, VAK, OTHER -> false;
        };
    }
}
