package nl.zorgvuldig.access;

import java.util.UUID;
import nl.zorgvuldig.audit.AuditLog;
import nl.zorgvuldig.audit.LogUnavailable;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.school.Group;
import org.springframework.stereotype.Component;

/// Where one asks for a key. Every question leaves a line in the log, yes or no, and that line is committed before
/// there is a key: no line, no key; no key, no content.
@Component
public final class AccessControl {
    private final DossierGate dossiers;
    private final GroupGate groups;
    private final PersonnelGate personnel;
    private final OfficeGate office;
    private final AuditLog log;

    AccessControl(DossierGate dossiers, GroupGate groups, PersonnelGate personnel, OfficeGate office, AuditLog log) {
        this.dossiers = dossiers;
        this.groups = groups;
        this.personnel = personnel;
        this.office = office;
        this.log = log;
    }

    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public <A, T> AccessDecision<T> ask(Gate<A, T> gate, SignedIn who, Act act, A asked) {
        Gate.Judged<T> judged = gate.judge(who, act, asked);
        log.append(judged.line());
        return switch (judged.ruling()) {
            case Ruling.Allowed yes -> key(who, act, judged, yes);
            case Ruling.Denied no -> new Refused<>(no, gate.whoToTurnTo());
        };
    }

    /// Whether somebody may, to show an empty form: a no stands in the log, a yes does not, since nothing is done
    /// yet. The key it gives opens nothing.
    ///
    /// @throws LogUnavailable when the line cannot be written
    public <A, T> AccessDecision<T> may(Gate<A, T> gate, SignedIn who, Act act, A asked) {
        Gate.Judged<T> judged = gate.judge(who, act, asked);
        return switch (judged.ruling()) {
            case Ruling.Allowed yes -> key(who, act, judged, yes).toLook();
            case Ruling.Denied no -> {
                log.append(judged.line());
                yield new Refused<>(no, gate.whoToTurnTo());
            }
        };
    }

    private static <T> Granted<T> key(SignedIn who, Act act, Gate.Judged<T> judged, Ruling.Allowed yes) {
        return new Granted<>(who.person(), judged.target().orElseThrow(), act, yes);
    }

    /// Asks for a pupil's dossier.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public AccessDecision<PupilId> ask(SignedIn who, Act act, PupilId pupil) {
        return ask(dossiers, who, act, pupil);
    }

    /// Asks for what belongs to a group as a whole, its pictures.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public AccessDecision<Group> ask(SignedIn who, Act act, GroupId group) {
        return ask(who, act, group, group.value());
    }

    /// The same, with what it is about in the line: an album or a picture of the group.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public AccessDecision<Group> ask(SignedIn who, Act act, GroupId group, UUID what) {
        return ask(groups, who, act, new GroupGate.Part(group, what));
    }

    /// Asks for a personnel dossier.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public AccessDecision<PersonId> ask(SignedIn who, Act act, PersonId employee) {
        return ask(personnel, who, act, employee);
    }

    /// Asks for the work of the personnel office that is not about one employee.
    ///
    /// @throws LogUnavailable when the line cannot be written; nothing opens then
    public AccessDecision<Office> ask(SignedIn who, Act act, Office wanted) {
        return ask(office, who, act, wanted);
    }
}
