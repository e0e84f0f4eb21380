package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.access.control.lists.GroupList;
import nl.zorgvuldig.access.control.lists.GroupListGate;
import nl.zorgvuldig.access.control.lists.ListedPupil;
import nl.zorgvuldig.care.consultation.invitations.ConsultationInvitationMail;
import nl.zorgvuldig.care.consultation.storage.ConsultationStore;
import nl.zorgvuldig.care.consultation.storage.ConsultationTopicStore;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.EnrolmentActs;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.Staff;
import nl.zorgvuldig.school.organisation.StaffDuties;
import org.springframework.stereotype.Component;

/// Plans and changes consultations.
@Component
public final class ConsultationPlanning {
    private final ConsultationStore store;
    private final ConsultationTopicStore topics;
    private final AccessControl access;
    private final GroupListGate groups;
    private final ConsultationTeam team;
    private final ConsultationInvitationMail mail;
    private final Staff staff;
    private final AuditLog log;
    private final Work work;
    private final Clock clock;

    ConsultationPlanning(
            ConsultationStore store,
            ConsultationTopicStore topics,
            AccessControl access,
            GroupListGate groups,
            ConsultationTeam team,
            ConsultationInvitationMail mail,
            Staff staff,
            AuditLog log,
            Work work,
            Clock clock) {
        this.store = store;
        this.topics = topics;
        this.access = access;
        this.groups = groups;
        this.team = team;
        this.mail = mail;
        this.staff = staff;
        this.log = log;
        this.work = work;
        this.clock = clock;
    }

    /// The choices for a group of a school where one works; empty for any other group.
    public Optional<PlanningChoices> choose(SignedInUser who, GroupId group) {
        return access.ask(groups, who, EnrolmentActs.LIST, group) instanceof Granted<GroupList> list
                ? choices(who, list.target().group(), list.target().pupils())
                : Optional.empty();
    }

    private Optional<PlanningChoices> choices(SignedInUser who, Group group, List<ListedPupil> pupils) {
        LocalDate day = SchoolDay.today(clock);
        List<ConsultationParticipant> all = team.list(group.school(), day);
        StaffDuties duties = staff.dutiesOf(who.person());
        return all.stream()
                .filter(participant -> participant.person().equals(who.person()))
                .findFirst()
                .map(self -> new PlanningChoices(
                        group,
                        pupils,
                        all.stream()
                                .filter(participant -> !participant.equals(self))
                                .toList(),
                        self,
                        ConsultationRules.leads(duties, group.school(), day)));
    }

    /// Sending the same form again plans nothing more.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Outcome<ConsultationId> plan(FormId form, PlanningChoices choices, ConsultationDraft wish) {
        List<Objection> objections = ConsultationRules.objections(wish, choices, SchoolDay.today(clock));
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        PersonId chair = choices.self().person();
        Consultation each = consultation(
                new ConsultationId(form.makes(chair, choices.group().school())), choices, chair, wish);
        return work.once(
                DossierActs.CONSULT,
                () -> {
                    store.add(each, clock.instant());
                    topics.add(each.id(), pupils(wish, choices));
                    mail.invite(each);
                    done("planned", each.id());
                    return Outcome.done(each.id());
                },
                _ -> Outcome.repeated(
                        work.read(DossierActs.CONSULT, () -> store.find(each.id())),
                        there -> same(there, each),
                        each.id()));
    }

    private static boolean same(Consultation there, Consultation sent) {
        return there.kind() == sent.kind()
                && there.group().equals(sent.group())
                && there.startsAt().equals(sent.startsAt())
                && Set.copyOf(there.people()).equals(Set.copyOf(sent.people()));
    }

    private static Consultation consultation(
            ConsultationId id, PlanningChoices choices, PersonId chair, ConsultationDraft wish) {
        Set<PersonId> people = new LinkedHashSet<>();
        people.add(chair);
        people.addAll(wish.people());
        return new Consultation(
                id,
                choices.group().school(),
                choices.group().id(),
                wish.kind(),
                wish.level(),
                chair,
                List.copyOf(people),
                wish.startsAt(),
                wish.room(),
                1,
                ConsultationState.PLANNED,
                Optional.empty());
    }

    /// In list order.
    private static List<PupilId> pupils(ConsultationDraft wish, PlanningChoices choices) {
        return choices.pupils().stream()
                .map(ListedPupil::pupil)
                .filter(pupil -> wish.kind() == ConsultationKind.REPORT_MEETING
                        || wish.pupils().contains(pupil))
                .toList();
    }

    /// Pupils about whom something was written already stay on the list.
    ///
    /// @param choices of the person who changes it, for the group of the consultation, as its chair
    /// sees them
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public Outcome<ConsultationId> change(ConsultationAttendee in, PlanningChoices choices, ConsultationDraft wish) {
        Consultation before = in.consultation();
        if (!in.role().keeps() || before.state() != ConsultationState.PLANNED) {
            return tooLate();
        }
        List<Objection> objections =
                new ArrayList<>(ConsultationRules.objections(wish, choices, SchoolDay.today(clock)));
        if (before.level() == Confidentiality.CONFIDENTIAL && !choices.leads()) {
            objections.add(ConsultationRules.no("day", "consultation.no.confidential"));
        }
        if (!objections.isEmpty()) {
            return Outcome.rejected(objections);
        }
        Consultation better = consultation(before.id(), choices, before.chair(), wish);
        return work.write(DossierActs.CONSULT, () -> {
            if (store.change(better) == 0) {
                return tooLate();
            }
            topics.settle(before.id(), pupils(wish, choices));
            store.find(before.id()).ifPresent(now -> mail.change(before, now));
            done("changed", before.id());
            return Outcome.done(before.id());
        });
    }

    /// It has begun, or was cancelled.
    private static Outcome<ConsultationId> tooLate() {
        return Outcome.rejected(ConsultationRules.no("day", "consultation.no.begun"));
    }

    private void done(String what, ConsultationId id) {
        log.append(log.done(DossierActs.CONSULT, TALKS_END_IN_AGREEMENTS, what).through(id));
    }
}
