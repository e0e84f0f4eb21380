package nl.zorgvuldig.access.control;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.zorgvuldig.platform.audit.AuditEvent;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.audit.AuditOutcome;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.GroupAct;
import nl.zorgvuldig.platform.policy.PersonnelAct;
import nl.zorgvuldig.platform.policy.PupilDossierAct;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.school.organisation.Group;
import org.springframework.stereotype.Component;

/// Decides on access and hands out keys. Every question writes an audit event, whether granted or
/// refused, and that event is committed before there is a key: no event, no key; no key, no
/// content.
@Component
public final class AccessControl {
    private final Map<Class<?>, AccessGate<?, ?>> gates = new HashMap<>();
    private final DossierGate dossiers;
    private final GroupGate groups;
    private final PersonnelGate personnel;
    private final PersonnelOfficeGate office;
    private final AuditLog log;

    AccessControl(
            List<AccessGate<?, ?>> gates,
            DossierGate dossiers,
            GroupGate groups,
            PersonnelGate personnel,
            PersonnelOfficeGate office,
            AuditLog log) {
        this.dossiers = dossiers;
        this.groups = groups;
        this.personnel = personnel;
        this.office = office;
        this.log = log;
        for (AccessGate<?, ?> gate : gates) {
            if (this.gates.put(gate.opens(), gate) != null) {
                throw new IllegalStateException("two gates open " + gate.opens());
            }
        }
    }

    /// The gate for the type that a key opens.
    ///
    /// @throws IllegalStateException when there is none
    public AccessGate<?, ?> gate(Class<?> opens) {
        return Optional.<AccessGate<?, ?>>ofNullable(gates.get(opens))
                .orElseThrow(() -> new IllegalStateException("no key to " + opens));
    }

    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    @Upholds(CONFIDENTIALITY)
    public <A, T> AccessDecision<T> ask(AccessGate<A, T> gate, SignedInUser who, Act act, A asked) {
        AccessGate.Judged<T> judged = judge(gate, who, act, asked);
        log.append(judged.line());
        return switch (judged.ruling()) {
            case AccessRuling.Allowed yes -> key(who, act, judged, yes);
            case AccessRuling.Denied no -> new AccessRefusal<>(no, whoToTurnTo(gate, who));
        };
    }

    /// Whether somebody may: a refusal is logged, a permission is not, since it neither shows nor
    /// does anything by itself. The key tells through which relation they may, and cannot be used.
    ///
    /// @throws LogUnavailable when the audit event cannot be written
    @Upholds(CONFIDENTIALITY)
    public <A, T> AccessDecision<T> may(AccessGate<A, T> gate, SignedInUser who, Act act, A asked) {
        if (!gate.mayLook()) {
            throw new IllegalStateException("a yes about " + gate.opens() + " stands in the log");
        }
        AccessGate.Judged<T> judged = judge(gate, who, act, asked);
        return switch (judged.ruling()) {
            case AccessRuling.Allowed yes -> key(who, act, judged, yes).toLook();
            case AccessRuling.Denied no -> {
                log.append(judged.line());
                yield new AccessRefusal<>(no, whoToTurnTo(gate, who));
            }
        };
    }

    /// To an external expert the head of a school is a stranger.
    private static List<RoleContact> whoToTurnTo(AccessGate<?, ?> gate, SignedInUser who) {
        return who.kind() == AccountKind.EXPERT ? List.of(RoleContact.WHO_ASKED) : gate.whoToTurnTo();
    }

    /// Holds for every gate, whoever wrote it: the event says who did what, and what the answer
    /// was.
    private <A, T> AccessGate.Judged<T> judge(AccessGate<A, T> gate, SignedInUser who, Act act, A asked) {
        if (gates.get(gate.opens()) != gate) {
            throw new IllegalStateException("not the gate for " + gate.opens());
        }
        if (!gate.supports(act)) {
            throw new IllegalArgumentException(act + " is nothing one does with " + gate.opens());
        }
        AccessGate.Judged<T> judged = gate.judge(who, act, asked);
        AuditEvent line = judged.line();
        boolean refused = judged.ruling() instanceof AccessRuling.Denied;
        if (line.act() != act
                || !line.actor().equals(who.person())
                || refused != (line.outcome() == AuditOutcome.REFUSED)) {
            throw new IllegalStateException("a line that says something else than " + act);
        }
        return judged;
    }

    private static <T> Granted<T> key(
            SignedInUser who, Act act, AccessGate.Judged<T> judged, AccessRuling.Allowed yes) {
        return new Granted<>(who.person(), judged.target().orElseThrow(), act, yes);
    }

    /// Asks for a pupil's dossier.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    public AccessDecision<PupilId> ask(SignedInUser who, PupilDossierAct act, PupilId pupil) {
        return ask(dossiers, who, act, pupil);
    }

    /// Asks for what belongs to a group as a whole, such as its pictures.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    public AccessDecision<Group> ask(SignedInUser who, GroupAct act, GroupId group) {
        return ask(who, act, group, group.value());
    }

    /// The same, with its subject in the audit event: an album or a picture of the group.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    public AccessDecision<Group> ask(SignedInUser who, GroupAct act, GroupId group, UUID what) {
        return ask(groups, who, act, new GroupGate.Part(group, what));
    }

    /// Asks for a personnel dossier.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    public AccessDecision<PersonId> ask(SignedInUser who, PersonnelAct act, PersonId employee) {
        return ask(personnel, who, act, employee);
    }

    /// Asks for work of the personnel office that does not concern one employee.
    ///
    /// @throws LogUnavailable when the audit event cannot be written; nothing opens then
    public AccessDecision<PersonnelOfficeScope> ask(SignedInUser who, PersonnelAct act, PersonnelOfficeScope wanted) {
        return ask(office, who, act, wanted);
    }
}
