package nl.zorgvuldig.consultation;

import static nl.zorgvuldig.policy.Clause.TALKS_END_IN_AGREEMENTS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.zorgvuldig.access.Relation;
import nl.zorgvuldig.casework.Party;
import nl.zorgvuldig.casework.Waiting;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.Duties;
import nl.zorgvuldig.school.StaffFunction;

/// Who comes into a consultation, which pupils they see there, and which consultation can be
/// planned. Facts in, answer out. The database holds a second opinion, written apart.
final class ConsultationRules {
    /// Pupils of one care consultation.
    static final int FEW = 5;

    /// Days in which one can finish what was written.
    static final int CLOSING = 7;

    private ConsultationRules() {}

    /// Who takes part, as long as they work at the school; and its head and support coordinator.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    static Optional<Attendee> enter(Consultation one, PersonId person, Duties duties, LocalDate day) {
        boolean works = worksAt(duties, one.school(), day);
        if (works && one.chair().equals(person)) {
            return Optional.of(new Attendee(one, person, Role.CHAIR));
        }
        if (leads(duties, one.school(), day)) {
            return Optional.of(new Attendee(one, person, Role.LEAD));
        }
        return works && one.people().contains(person)
                ? Optional.of(new Attendee(one, person, Role.PRESENT))
                : Optional.empty();
    }

    /// Of these pupils, those somebody sees in the consultation: whose dossier opens to them, and
    /// when it is confidential, who may see what is confidential there.
    ///
    /// @param open about whom they may talk, and by which relation
    @Upholds(TALKS_END_IN_AGREEMENTS)
    static Map<PupilId, Relation> seen(Confidentiality level, Map<PupilId, Relation> open) {
        Map<PupilId, Relation> seen = new HashMap<>(open);
        seen.values().removeIf(relation -> !level.opensTo(relation));
        return seen;
    }

    static boolean worksAt(Duties duties, SchoolId school, LocalDate day) {
        return duties.works().stream()
                        .anyMatch(one ->
                                one.school().equals(school) && one.period().contains(day))
                || duties.groups().stream()
                        .anyMatch(one -> one.group().school().equals(school)
                                && one.period().contains(day))
                || leads(duties, school, day);
    }

    static boolean leads(Duties duties, SchoolId school, LocalDate day) {
        return duties.functions().stream()
                .filter(one ->
                        one.function() == StaffFunction.HEAD || one.function() == StaffFunction.SUPPORT_COORDINATOR)
                .anyMatch(one ->
                        one.school().equals(Optional.of(school)) && one.period().contains(day));
    }

    /// It is held, or cancelled, on its day, and closed within a week by who leads it. Where closing
    /// stopped half way, who leads it perhaps could not write about a pupil; then it is the turn of who
    /// leads the school as well.
    @Upholds(TALKS_END_IN_AGREEMENTS)
    static Waiting waiting(Consultation one, LocalDate today) {
        return switch (one.state()) {
            case PLANNED ->
                today.isBefore(one.day())
                        ? new Waiting.Day(one.day())
                        : somebody(Party.PROPOSER, "consultation.task.hold", one.day(), one.day());
            case GOING_ON -> closing(Party.PROPOSER, one);
            case CLOSING -> closing(Party.KEEPER, one);
            case CLOSED, CANCELLED -> new Waiting.Nobody();
        };
    }

    private static Waiting closing(Party party, Consultation one) {
        return somebody(
                party, "consultation.task.close", one.heldOn(), one.heldOn().plusDays(CLOSING));
    }

    private static Waiting somebody(Party party, String task, LocalDate since, LocalDate until) {
        return new Waiting.Somebody(party, task, since, until, TALKS_END_IN_AGREEMENTS);
    }

    @Upholds(TALKS_END_IN_AGREEMENTS)
    static List<Objection> objections(PlanWish wish, Choices choices, LocalDate today) {
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

    private static Optional<Objection> pupils(PlanWish wish, Choices choices) {
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

    private static Optional<Objection> people(PlanWish wish, Choices choices) {
        if (wish.people().isEmpty()) {
            return Optional.of(no("people", "consultation.no.people"));
        }
        if (!choices.colleagueIds().containsAll(wish.people())) {
            return Optional.of(no("people", "consultation.no.strange_person"));
        }
        boolean coordinated = choices.self().coordinates()
                || choices.colleagues().stream()
                        .filter(one -> wish.people().contains(one.person()))
                        .anyMatch(Participant::coordinates);
        return wish.kind() == ConsultationKind.CARE_CONSULTATION && !coordinated
                ? Optional.of(no("people", "consultation.no.coordinator"))
                : Optional.empty();
    }

    static Objection no(String field, String key, Object... gaps) {
        return new Objection(field, Sentence.of(key, gaps));
    }
}
