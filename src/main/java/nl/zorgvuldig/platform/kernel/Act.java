package nl.zorgvuldig.platform.kernel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What is being done with data about a person. The log records it, access is decided for it, and row security sees it
/// as `access.task()`. A module declares its own acts, each once, in its [Acts]; so an act is always the same object.
public class Act {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{0,31}");

    /// Ordinary work that opens nobody's dossier.
    public static final Act BROWSE = weak("browse");

    /// The program's own work: name index, mail, sealing the log, the demonstration board.
    public static final Act MAINTAIN = weak("maintain");

    /// Removing what was kept about someone. The program alone; the database removes nothing of a pupil who is at
    /// school.
    public static final Act DESTROY = weak("destroy");

    /// Those that belong to no module.
    public static final List<Act> SHARED = List.of(BROWSE, MAINTAIN, DESTROY);

    private final String code;
    private final AssuranceLevel requiredStrength;
    private final Set<String> auditCodes;
    private final boolean singleEvent;

    /// @param code of the log and of row security; it never changes
    /// @param requiredStrength how certain it must be that somebody is who they say
    /// @param auditCodes in which the log says what exactly was done
    /// @param singleEvent whether the event that says what was done follows none in which it was granted
    /// @throws IllegalArgumentException when the code is not of its form
    protected Act(String code, AssuranceLevel requiredStrength, Set<String> auditCodes, boolean singleEvent) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no code of an act");
        }
        this.code = code;
        this.requiredStrength = requiredStrength;
        this.auditCodes = Set.copyOf(auditCodes);
        this.singleEvent = singleEvent;
    }

    /// Takes a passkey or two proofs.
    ///
    /// @param auditCodes in which the log says what exactly was done
    public static Act strong(String code, String... auditCodes) {
        return new Act(code, AssuranceLevel.STRONG, Set.of(auditCodes), false);
    }

    /// A mailed link is proof enough; also what the program does by itself, in whoever's request that is.
    ///
    /// @param auditCodes in which the log says what exactly was done
    public static Act weak(String code, String... auditCodes) {
        return new Act(code, AssuranceLevel.WEAK, Set.of(auditCodes), false);
    }

    /// One that is logged as a single event: no other in which it was granted comes before it.
    ///
    /// @param auditCodes in which the log says what exactly was done
    public static Act singleEvent(AssuranceLevel requiredStrength, String code, String... auditCodes) {
        return new Act(code, requiredStrength, Set.of(auditCodes), true);
    }

    /// Of the log and of row security: small letters and `_`, at most 32.
    public final String code() {
        return code;
    }

    public final AssuranceLevel requiredStrength() {
        return requiredStrength;
    }

    /// What its own module says in the log was done. The whole is known by the registry of acts.
    public final Set<String> declaredAuditCodes() {
        return auditCodes;
    }

    public final boolean isSingleEvent() {
        return singleEvent;
    }

    @Override
    public String toString() {
        return code;
    }
}
