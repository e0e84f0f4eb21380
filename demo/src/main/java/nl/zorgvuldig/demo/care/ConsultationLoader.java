package nl.zorgvuldig.demo.care;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.access.control.AccessControl;
import nl.zorgvuldig.access.control.Granted;
import nl.zorgvuldig.care.consultation.ConsultationAttendee;
import nl.zorgvuldig.care.consultation.ConsultationClosing;
import nl.zorgvuldig.care.consultation.ConsultationDraft;
import nl.zorgvuldig.care.consultation.ConsultationGate;
import nl.zorgvuldig.care.consultation.ConsultationId;
import nl.zorgvuldig.care.consultation.ConsultationKind;
import nl.zorgvuldig.care.consultation.ConsultationNote;
import nl.zorgvuldig.care.consultation.ConsultationNotes;
import nl.zorgvuldig.care.consultation.ConsultationPlanning;
import nl.zorgvuldig.care.consultation.ConsultationStart;
import nl.zorgvuldig.care.consultation.MeetingPlace;
import nl.zorgvuldig.care.consultation.PupilSignal;
import nl.zorgvuldig.demo.population.DemoPeople;
import nl.zorgvuldig.demo.population.DemoPupils;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.dossier.record.confidentiality.Confidentiality;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.GroupId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Outcome;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Loads consultations of each kind and in every state: an upcoming report meeting with one
/// colleague who guides none of its pupils, a discussion in progress, a closed one that is part of
/// two dossiers, an upcoming confidential care consultation, and a cancelled one.
@Component
@Lazy
public final class ConsultationLoader {
    /// Pupils after these take part in no story.
    private static final int IN_STORIES = 16;

    private final ConsultationPlanning plannings;
    private final ConsultationStart beginnings;
    private final ConsultationGate gate;
    private final AccessControl access;
    private final ConsultationNotes talks;
    private final ConsultationClosing closings;
    private final Clock clock;

    ConsultationLoader(
            ConsultationPlanning plannings,
            ConsultationStart beginnings,
            ConsultationGate gate,
            AccessControl access,
            ConsultationNotes talks,
            ConsultationClosing closings,
            Clock clock) {
        this.plannings = plannings;
        this.beginnings = beginnings;
        this.gate = gate;
        this.access = access;
        this.talks = talks;
        this.closings = closings;
        this.clock = clock;
    }

    public void load(Population population) {
        SignedInUser teacher = staff(population, "leerkracht");
        SignedInUser other = staff(population, "leerkracht2");
        SignedInUser coordinator = staff(population, "ib");
        SignedInUser head = staff(population, "directeur");
        LocalDate today = population.today();
        GroupId own = group(population, "leerkracht");
        GroupId others = group(population, "leerkracht2");
        List<PupilId> children = children(population, others);
        if (children.size() < 4 || children(population, own).isEmpty()) {
            return;
        }
        plan(
                        teacher,
                        own,
                        ConsultationKind.REPORT_MEETING,
                        SchoolDay.taughtFrom(today.plusDays(9)),
                        Set.of(),
                        Confidentiality.ORDINARY,
                        coordinator,
                        other)
                .ifPresent(consultation -> write(
                        teacher,
                        consultation,
                        children(population, own).getFirst(),
                        prepared("Toets rekenen van november; afspraak over lezen.")));
        plan(
                        teacher,
                        own,
                        ConsultationKind.PUPIL_DISCUSSION,
                        SchoolDay.taughtFrom(today.plusDays(3)),
                        Set.of(children(population, own).getFirst()),
                        Confidentiality.ORDINARY,
                        coordinator)
                .ifPresent(consultation -> inside(teacher, consultation, beginnings::cancel));
        plan(
                coordinator,
                others,
                ConsultationKind.CARE_CONSULTATION,
                SchoolDay.taughtFrom(today.plusDays(1)),
                Set.of(children.getFirst()),
                Confidentiality.CONFIDENTIAL,
                head);
        plan(
                        other,
                        others,
                        ConsultationKind.PUPIL_DISCUSSION,
                        today,
                        Set.of(children.get(1)),
                        Confidentiality.ORDINARY,
                        coordinator)
                .ifPresent(consultation -> {
                    inside(other, consultation, in -> beginnings.begin(in, other));
                    write(other, consultation, children.get(1), said("Leest op niveau. Werkt rustig.", "", List.of()));
                });
        plan(
                        coordinator,
                        others,
                        ConsultationKind.PUPIL_DISCUSSION,
                        today,
                        Set.of(children.get(2), children.get(3)),
                        Confidentiality.ORDINARY,
                        other)
                .ifPresent(consultation -> hold(coordinator, other, consultation, children, today));
    }

    private void hold(
            SignedInUser chair,
            SignedInUser other,
            ConsultationId consultation,
            List<PupilId> children,
            LocalDate today) {
        inside(chair, consultation, in -> beginnings.begin(in, chair));
        write(
                chair,
                consultation,
                children.get(2),
                said(
                        "Gaat vooruit met lezen, maar langzaam.",
                        "Haalt het tempo van de groep nog niet.",
                        List.of(new ConsultationNote.Promise(
                                "Vier keer per week een kwartier lezen met een maatje.",
                                Optional.of(other.person()),
                                Optional.of(today.plusDays(28)))),
                        PupilSignal.READING,
                        PupilSignal.WORK_PACE));
        write(
                chair,
                consultation,
                children.get(3),
                said(
                        "Rekent ver vooruit op de groep.",
                        "",
                        List.of(new ConsultationNote.Promise(
                                "Zoekt werk dat meer vraagt, voor drie keer per week.",
                                Optional.of(chair.person()),
                                Optional.of(today.plusDays(21)))),
                        PupilSignal.MORE_CHALLENGE));
        inside(chair, consultation, in -> closings.close(in, chair, ConsultationClosing.Looked.YES));
    }

    private static ConsultationNote prepared(String look) {
        return new ConsultationNote(look, "", Set.of(), "", List.of());
    }

    private static ConsultationNote said(
            String progress, String remark, List<ConsultationNote.Promise> agreed, PupilSignal... signals) {
        return new ConsultationNote("", progress, Set.copyOf(Arrays.asList(signals)), remark, agreed);
    }

    private Optional<ConsultationId> plan(
            SignedInUser who,
            GroupId group,
            ConsultationKind kind,
            LocalDate day,
            Set<PupilId> pupils,
            Confidentiality level,
            SignedInUser... people) {
        Set<PersonId> with =
                Arrays.stream(people).map(SignedInUser::person).collect(java.util.stream.Collectors.toSet());
        ConsultationDraft wish = new ConsultationDraft(
                kind,
                day.atTime(LocalTime.of(15, 30)).atZone(SchoolDay.ZONE).toInstant(),
                kind == ConsultationKind.CARE_CONSULTATION ? MeetingPlace.COORDINATOR_ROOM : MeetingPlace.STAFF_ROOM,
                pupils,
                with,
                level);
        return as(
                who,
                () -> plannings
                        .choose(who, group)
                        .flatMap(choices -> plannings.plan(FormId.next(clock), choices, wish)
                                        instanceof Outcome.Done<ConsultationId>(ConsultationId planned)
                                ? Optional.of(planned)
                                : Optional.empty()));
    }

    private void write(SignedInUser who, ConsultationId consultation, PupilId pupil, ConsultationNote said) {
        inside(
                who,
                consultation,
                in -> talks.open(access.ask(who, DossierActs.CONSULT, pupil).orRefuse(), in)
                        .map(seat -> talks.save(seat, 0, said))
                        .orElseThrow());
    }

    /// An action of a participant of a consultation.
    private interface Done {
        Object by(ConsultationAttendee in);
    }

    private void inside(SignedInUser who, ConsultationId consultation, Done what) {
        as(
                who,
                () -> access.ask(gate, who, DossierActs.CONSULT, consultation)
                                instanceof Granted<ConsultationAttendee> key
                        ? what.by(key.use(DossierActs.CONSULT))
                        : consultation);
    }

    private static List<PupilId> children(Population all, GroupId group) {
        return all.pupils().stream()
                .filter(pupil -> all.placements().stream()
                        .filter(at -> at.pupil().equals(pupil.id()))
                        .filter(at -> at.group().equals(group))
                        .anyMatch(at -> at.period().contains(all.today())))
                .filter(pupil -> !all.landmarks().containsValue(pupil.id()))
                .filter(pupil -> all.assignments().stream()
                        .noneMatch(given -> given.pupil().equals(pupil.id())))
                .sorted(Comparator.comparing(DemoPupils.Pupil::key))
                .map(DemoPupils.Pupil::id)
                .skip(IN_STORIES)
                .toList();
    }

    private static GroupId group(Population all, String handle) {
        return all.groupRelations().stream()
                .filter(relation -> relation.person().equals(all.person(handle)))
                .filter(relation -> relation.period().contains(all.today()))
                .map(DemoPeople.GroupRelation::group)
                .findFirst()
                .orElseThrow();
    }

    private static SignedInUser staff(Population population, String handle) {
        return new SignedInUser(population.board().id(), population.person(handle), AccountKind.STAFF);
    }

    private <T> T as(SignedInUser who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock)).call(what);
    }
}
