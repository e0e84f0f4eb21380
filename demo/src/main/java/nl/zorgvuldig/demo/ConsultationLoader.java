package nl.zorgvuldig.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consultation.Attendee;
import nl.zorgvuldig.consultation.Beginnings;
import nl.zorgvuldig.consultation.Closings;
import nl.zorgvuldig.consultation.ConsultationGate;
import nl.zorgvuldig.consultation.ConsultationId;
import nl.zorgvuldig.consultation.ConsultationKind;
import nl.zorgvuldig.consultation.PlanWish;
import nl.zorgvuldig.consultation.Plannings;
import nl.zorgvuldig.consultation.Room;
import nl.zorgvuldig.consultation.Said;
import nl.zorgvuldig.consultation.Signal;
import nl.zorgvuldig.consultation.Talks;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.demo.population.Pupils;
import nl.zorgvuldig.dossier.Confidentiality;
import nl.zorgvuldig.dossier.DossierActs;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.GroupId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Consultations of each kind and in every state: a report meeting to come with one colleague who
/// guides none of its pupils, a discussion that goes on, one that is closed and stands in two
/// dossiers, a confidential care consultation to come, and one that was cancelled.
@Component
@Lazy
final class ConsultationLoader {
    /// Pupils no story is about stand behind these.
    private static final int IN_STORIES = 16;

    private final Plannings plannings;
    private final Beginnings beginnings;
    private final ConsultationGate gate;
    private final AccessControl access;
    private final Talks talks;
    private final Closings closings;
    private final Clock clock;

    ConsultationLoader(
            Plannings plannings,
            Beginnings beginnings,
            ConsultationGate gate,
            AccessControl access,
            Talks talks,
            Closings closings,
            Clock clock) {
        this.plannings = plannings;
        this.beginnings = beginnings;
        this.gate = gate;
        this.access = access;
        this.talks = talks;
        this.closings = closings;
        this.clock = clock;
    }

    void load(Population population) {
        SignedIn teacher = staff(population, "leerkracht");
        SignedIn other = staff(population, "leerkracht2");
        SignedIn coordinator = staff(population, "ib");
        SignedIn head = staff(population, "directeur");
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
                .ifPresent(one -> write(
                        teacher,
                        one,
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
                .ifPresent(one -> inside(teacher, one, beginnings::cancel));
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
                .ifPresent(one -> {
                    inside(other, one, in -> beginnings.begin(in, other));
                    write(other, one, children.get(1), said("Leest op niveau. Werkt rustig.", "", List.of()));
                });
        plan(
                        coordinator,
                        others,
                        ConsultationKind.PUPIL_DISCUSSION,
                        today,
                        Set.of(children.get(2), children.get(3)),
                        Confidentiality.ORDINARY,
                        other)
                .ifPresent(one -> hold(coordinator, other, one, children, today));
    }

    private void hold(SignedIn chair, SignedIn other, ConsultationId one, List<PupilId> children, LocalDate today) {
        inside(chair, one, in -> beginnings.begin(in, chair));
        write(
                chair,
                one,
                children.get(2),
                said(
                        "Gaat vooruit met lezen, maar langzaam.",
                        "Haalt het tempo van de groep nog niet.",
                        List.of(new Said.Promise(
                                "Vier keer per week een kwartier lezen met een maatje.",
                                Optional.of(other.person()),
                                Optional.of(today.plusDays(28)))),
                        Signal.READING,
                        Signal.WORK_PACE));
        write(
                chair,
                one,
                children.get(3),
                said(
                        "Rekent ver vooruit op de groep.",
                        "",
                        List.of(new Said.Promise(
                                "Zoekt werk dat meer vraagt, voor drie keer per week.",
                                Optional.of(chair.person()),
                                Optional.of(today.plusDays(21)))),
                        Signal.MORE_CHALLENGE));
        inside(chair, one, in -> closings.close(in, chair, Closings.Looked.YES));
    }

    private static Said prepared(String look) {
        return new Said(look, "", Set.of(), "", List.of());
    }

    private static Said said(String progress, String remark, List<Said.Promise> agreed, Signal... signals) {
        return new Said("", progress, Set.copyOf(Arrays.asList(signals)), remark, agreed);
    }

    private Optional<ConsultationId> plan(
            SignedIn who,
            GroupId group,
            ConsultationKind kind,
            LocalDate day,
            Set<PupilId> pupils,
            Confidentiality level,
            SignedIn... people) {
        Set<PersonId> with = Arrays.stream(people).map(SignedIn::person).collect(java.util.stream.Collectors.toSet());
        PlanWish wish = new PlanWish(
                kind,
                day.atTime(LocalTime.of(15, 30)).atZone(SchoolDay.ZONE).toInstant(),
                kind == ConsultationKind.CARE_CONSULTATION ? Room.COORDINATOR_ROOM : Room.STAFF_ROOM,
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

    private void write(SignedIn who, ConsultationId one, PupilId pupil, Said said) {
        inside(
                who,
                one,
                in -> talks.open(access.ask(who, DossierActs.CONSULT, pupil).orRefuse(), in)
                        .map(seat -> talks.save(seat, 0, said))
                        .orElseThrow());
    }

    /// What is done in a consultation by somebody who is in it.
    private interface Done {
        Object by(Attendee in);
    }

    private void inside(SignedIn who, ConsultationId one, Done what) {
        as(
                who,
                () -> access.ask(gate, who, DossierActs.CONSULT, one) instanceof Granted<Attendee> key
                        ? what.by(key.use(DossierActs.CONSULT))
                        : one);
    }

    private static List<PupilId> children(Population all, GroupId group) {
        return all.pupils().stream()
                .filter(one -> all.placements().stream()
                        .filter(at -> at.pupil().equals(one.id()))
                        .filter(at -> at.group().equals(group))
                        .anyMatch(at -> at.period().contains(all.today())))
                .filter(one -> !all.landmarks().containsValue(one.id()))
                .filter(one -> all.assignments().stream()
                        .noneMatch(given -> given.pupil().equals(one.id())))
                .sorted(Comparator.comparing(Pupils.Pupil::key))
                .map(Pupils.Pupil::id)
                .skip(IN_STORIES)
                .toList();
    }

    private static GroupId group(Population all, String handle) {
        return all.groupRelations().stream()
                .filter(one -> one.person().equals(all.person(handle)))
                .filter(one -> one.period().contains(all.today()))
                .map(People.GroupRelation::group)
                .findFirst()
                .orElseThrow();
    }

    private static SignedIn staff(Population population, String handle) {
        return new SignedIn(population.board().id(), population.person(handle), AccountKind.STAFF);
    }

    private <T> T as(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock)).call(what);
    }
}
