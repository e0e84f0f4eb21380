package nl.zorgvuldig.care.consultation;

import static nl.zorgvuldig.platform.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.control.AccessRelation;
import nl.zorgvuldig.care.consultation.ConsultationAttendee.AttendeeRole;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.organisation.StaffDuties;
import nl.zorgvuldig.school.organisation.StaffFunction;

/// Rules on who enters a consultation, which pupils they see there, and which consultation can be
/// planned. Facts in, decision out. The database holds a second opinion, written independently.
public final class ConsultationRules {
    /// Maximum number of pupils in one care consultation.
    static final int FEW = 5;

    /// Days in which what was written can be finished.
    public static final int CLOSING = 7;

    private ConsultationRules() {}

    /// Participants, as long as they work at the school; and its head and support coordinator.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    static Optional<ConsultationAttendee> enter(
            Consultation consultation, PersonId person, StaffDuties duties, LocalDate day) {
        boolean works = worksAt(duties, consultation.school(), day);
        if (works && consultation.chair().equals(person)) {
            return Optional.of(new ConsultationAttendee(consultation, person, AttendeeRole.CHAIR));
        }
        if (leads(duties, consultation.school(), day)) {
            return Optional.of(new ConsultationAttendee(consultation, person, AttendeeRole.LEAD));
        }
        return works && consultation.people().contains(person)
                ? Optional.of(new ConsultationAttendee(consultation, person, AttendeeRole.PRESENT))
                : Optional.empty();
    }

    /// The pupils that somebody sees in the consultation: those whose dossier they can open; for a
    /// confidential consultation, those whose confidential items they may see.
    ///
    /// @param open pupils they may discuss, with the relation through which they may
    @Upholds(TALKS_END_IN_AGREEMENTS)
    static Map<PupilId, AccessRelation> seen(Confidentiality level, Map<PupilId, AccessRelation> open) {
        Map<PupilId, AccessRelation> seen = new HashMap<>(open);
        seen.values().removeIf(relation -> !level.opensTo(relation));
        return seen;
    }

    static boolean worksAt(StaffDuties duties, SchoolId school, LocalDate day) {
        return duties.works().stream()
                        .anyMatch(member -> member.school().equals(school)
                                && member.period().contains(day))
                || duties.groups().stream()
                        .anyMatch(group -> group.group().school().equals(school)
                                && group.period().contains(day))
                || leads(duties, school, day);
    }

    public static boolean leads(StaffDuties duties, SchoolId school, LocalDate day) {
        return duties.functions().stream()
                .filter(function -> function.function() == StaffFunction.HEAD
                        || function.function() == StaffFunction.SUPPORT_COORDINATOR)
                .anyMatch(function -> function.school().equals(Optional.of(school))
                        && function.period().contains(day));
    }

    /// It is held, or cancelled, on its day, and closed within a week by its chair. Where closing
    /// stopped half way, the chair perhaps could not write about a pupil; then head and support
    /// coordinator must act as well.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    public static AwaitedAction waiting(Consultation consultation, LocalDate today) {
        return switch (consultation.state()) {
            case PLANNED ->
                today.isBefore(consultation.day())
                        ? new AwaitedAction.Day(consultation.day())
                        : somebody(
                                CaseParty.PROPOSER, "consultation.task.hold", consultation.day(), consultation.day());
            case GOING_ON -> closing(CaseParty.PROPOSER, consultation);
            case CLOSING -> closing(CaseParty.KEEPER, consultation);
            case CLOSED, CANCELLED -> new AwaitedAction.Nobody();
        };
    }

    private static AwaitedAction closing(CaseParty party, Consultation consultation) {
        return somebody(
                party,
                "consultation.task.close",
                consultation.heldOn(),
                consultation.heldOn().plusDays(CLOSING));
    }

    private static AwaitedAction somebody(CaseParty party, String task, LocalDate since, LocalDate until) {
        return new AwaitedAction.Somebody(party, task, since, until, TALKS_END_IN_AGREEMENTS);
    }

    @Upholds(TALKS_END_IN_AGREEMENTS)
    static List<Objection> objections(ConsultationDraft wish, PlanningChoices choices, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        LocalDate day = SchoolDay.of(wish.startsAt());
        if (day.isBefore(today)) {
            objections.add(no("day", "consultation.no.past"));
        } else if (day.isAfter(today.plusYears(1))) {
            objections.add(no("day", "consultation.no.far"));
        }
        pupils(wish, choices).ifPresent(objections::add);
        people(wish, choices).ifPresent(objections::add);
        if (wish.level() == Confidentiality.CONFIDENTIAL
                && (wish.kind() != ConsultationKind.CARE_CONSULTATION || !choices.leads())) {
            objections.add(no("confidential", "consultation.no.confidential"));
        }
        return objections;
    }

    private static Optional<Objection> pupils(ConsultationDraft wish, PlanningChoices choices) {
        Set<PupilId> strange = new HashSet<>(wish.pupils());
        strange.removeAll(choices.pupilIds());
        return switch (wish.kind()) {
            case REPORT_MEETING ->
                choices.pupils().isEmpty()
                        ? Optional.of(no("pupils", "consultation.no.pupils_in_group"))
                        : Optional.empty();
            case PUPIL_DISCUSSION, CARE_CONSULTATION -> {
                if (wish.pupils().isEmpty()) {
                    yield Optional.of(no("pupils", "consultation.no.pupils"));
                }
                if (!strange.isEmpty()) {
                    yield Optional.of(no("pupils", "consultation.no.strange_pupil"));
                }
                yield wish.kind() == ConsultationKind.CARE_CONSULTATION
                                && wish.pupils().size() > FEW
                        ? Optional.of(no("pupils", "consultation.no.many", FEW))
                        : Optional.empty();
            }
        };
    }

    private static Optional<Objection> people(ConsultationDraft wish, PlanningChoices choices) {
        if (wish.people().isEmpty()) {
            return Optional.of(no("people", "consultation.no.people"));
        }
        if (!choices.colleagueIds().containsAll(wish.people())) {
            return Optional.of(no("people", "consultation.no.strange_person"));
        }
        boolean coordinated = choices.self().coordinates()
                || choices.colleagues().stream()
                        .filter(participant -> wish.people().contains(participant.person()))
                        .anyMatch(ConsultationParticipant::coordinates);
        return wish.kind() == ConsultationKind.CARE_CONSULTATION && !coordinated
                ? Optional.of(no("people", "consultation.no.coordinator"))
                : Optional.empty();
    }

    public static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
