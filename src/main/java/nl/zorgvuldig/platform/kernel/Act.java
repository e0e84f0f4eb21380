package nl.zorgvuldig.platform.kernel;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Act: what is done with data about a person. The log records it, access is decided for it, and
/// row security sees it as `access.task()`. A module declares its own acts, each once, in its
/// [Acts]; so an act is always the same object.
public class Act {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z_]{0,31}");

    /// Ordinary work that opens nobody's dossier.
    public static final Act BROWSE = weak("browse");

    /// Work of the system account: name index, mail, sealing the log, the demonstration board.
    public static final Act MAINTAIN = weak("maintain");

    /// Removing data about someone. System account only; the database removes nothing of a pupil
    /// who is at school.
    public static final Act DESTROY = weak("destroy");

    /// The acts that belong to no module.
    public static final List<Act> SHARED = List.of(BROWSE, MAINTAIN, DESTROY);

    private final String code;
    private final AssuranceLevel requiredStrength;
    private final Set<String> auditCodes;
    private final boolean singleEvent;

    /// @param code in the log and in row security; it never changes
    /// @param requiredStrength assurance level that the act needs
    /// @param auditCodes codes by which the log says what exactly was done
    /// @param singleEvent whether the act is logged without a preceding event that it was granted
    /// @throws IllegalArgumentException when the code is malformed
    protected Act(String code, AssuranceLevel requiredStrength, Set<String> auditCodes, boolean singleEvent) {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no code of an act");
        }
        this.code = code;
        this.requiredStrength = requiredStrength;
        this.auditCodes = Set.copyOf(auditCodes);
        this.singleEvent = singleEvent;
    }

    /// An act that needs a passkey or two proofs.
    ///
    /// @param auditCodes codes by which the log says what exactly was done
    public static Act strong(String code, String... auditCodes) {
        return new Act(code, AssuranceLevel.STRONG, Set.of(auditCodes), false);
    }

    /// An act for which a mailed link is proof enough; also for what the program does by itself,
    /// within anybody's request.
    ///
    /// @param auditCodes codes by which the log says what exactly was done
    public static Act weak(String code, String... auditCodes) {
        return new Act(code, AssuranceLevel.WEAK, Set.of(auditCodes), false);
    }

    /// An act that is logged as a single event: no event that it was granted precedes it.
    ///
    /// @param auditCodes codes by which the log says what exactly was done
    public static Act singleEvent(AssuranceLevel requiredStrength, String code, String... auditCodes) {
        return new Act(code, requiredStrength, Set.of(auditCodes), true);
    }

    /// The code in the log and in row security: small letters and `_`, at most 32.
    public final String code() {
        return code;
    }

    public final AssuranceLevel requiredStrength() {
        return requiredStrength;
    }

    /// The audit codes declared by its own module. The registry of acts knows all of them.
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
