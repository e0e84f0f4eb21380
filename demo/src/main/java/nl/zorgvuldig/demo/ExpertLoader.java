package nl.zorgvuldig.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.zorgvuldig.access.AccessControl;
import nl.zorgvuldig.access.Granted;
import nl.zorgvuldig.consent.AnswerId;
import nl.zorgvuldig.consent.Choice;
import nl.zorgvuldig.consent.OwnCases;
import nl.zorgvuldig.demo.population.People;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.enrolment.EnrolmentActs;
import nl.zorgvuldig.expertise.Answering;
import nl.zorgvuldig.expertise.CaseChoices;
import nl.zorgvuldig.expertise.CaseId;
import nl.zorgvuldig.expertise.CaseWish;
import nl.zorgvuldig.expertise.Discipline;
import nl.zorgvuldig.expertise.ExpertActs;
import nl.zorgvuldig.expertise.ExpertTalks;
import nl.zorgvuldig.expertise.ExpertWish;
import nl.zorgvuldig.expertise.Experts;
import nl.zorgvuldig.expertise.Handling;
import nl.zorgvuldig.expertise.Proposals;
import nl.zorgvuldig.expertise.QuestionId;
import nl.zorgvuldig.expertise.QuestionWish;
import nl.zorgvuldig.expertise.Questions;
import nl.zorgvuldig.identity.AccountKind;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Act;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.kernel.FormId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.policy.Outcome;
import nl.zorgvuldig.policy.PupilDossierAct;
import nl.zorgvuldig.web.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Consultations with experts in every state: proposed, refused, consented, planned, held, stopped
/// and ended; a register of two; and questions without a pupil, one that waits and one with its
/// answer.
@Component
@Lazy
final class ExpertLoader {
    private final AccessControl access;
    private final Experts experts;
    private final Proposals proposals;
    private final ExpertTalks talks;
    private final OwnCases cases;
    private final Questions questions;
    private final Answering answering;
    private final Clock clock;

    ExpertLoader(
            AccessControl access,
            Experts experts,
            Proposals proposals,
            ExpertTalks talks,
            OwnCases cases,
            Questions questions,
            Answering answering,
            Clock clock) {
        this.access = access;
        this.experts = experts;
        this.proposals = proposals;
        this.talks = talks;
        this.cases = cases;
        this.questions = questions;
        this.answering = answering;
        this.clock = clock;
    }

    void load(Population population) {
        SignedIn coordinator = as(population, population.person("ib"), AccountKind.STAFF);
        SignedIn expert = as(population, population.person("deskundige"), AccountKind.EXPERT);
        People.Outsider known = outsider(population);
        register(coordinator, known.name(), known.email(), Discipline.READING_SPECIALIST, "Praktijk De Leesboog");
        register(
                coordinator,
                new PersonName("Hanna", "", "Oosterling"),
                "h.oosterling@samen-oost.example",
                Discipline.SUPPORT_NETWORK,
                "Samenwerkingsverband Oost");
        List<People.Family> families = families(population);
        List<State> states = List.of(State.values());
        for (int n = 0; n < Math.min(families.size(), states.size()); n++) {
            make(population, coordinator, expert, families.get(n), states.get(n));
        }
        ask(coordinator, expert);
    }

    private enum State {
        PROPOSED,
        REFUSED,
        CONSENTED,
        PLANNED,
        HELD,
        STOPPED,
        ENDED
    }

    private void register(SignedIn who, PersonName name, String email, Discipline discipline, String place) {
        Outcome<PersonId> done = inside(
                who,
                () -> experts.register(
                        who, FormId.next(clock), new ExpertWish(name, email, discipline, place, Handling.CONTROLLER)));
        if (!(done instanceof Outcome.Done<?>)) {
            throw new IllegalStateException("an expert of the demonstration is not registered");
        }
    }

    private void make(Population all, SignedIn who, SignedIn expert, People.Family family, State state) {
        PupilId pupil = family.children().getFirst();
        propose(all, who, expert, pupil).ifPresent(id -> {
            List<PersonId> parents = family.guardians();
            switch (state) {
                case PROPOSED -> say(all, parents.getFirst(), id, Choice.GRANTED);
                case REFUSED -> say(all, parents.getFirst(), id, Choice.REFUSED);
                case CONSENTED, PLANNED, HELD, STOPPED, ENDED ->
                    parents.forEach(one -> say(all, one, id, Choice.GRANTED));
            }
            go(who, pupil, id, state);
            if (state == State.STOPPED) {
                say(all, parents.getLast(), id, Choice.WITHDRAWN);
            }
        });
    }

    private Optional<CaseId> propose(Population all, SignedIn who, SignedIn expert, PupilId pupil) {
        return inside(who, () -> {
            CaseChoices choices = proposals.choose(key(who, EnrolmentActs.READ, pupil));
            List<Entry> some = choices.showable().stream().limit(2).toList();
            LocalDate today = all.today();
            return !some.isEmpty()
                            && proposals.propose(
                                            key(who, ExpertActs.KEEP_EXPERT, pupil),
                                            FormId.next(clock),
                                            choices,
                                            new CaseWish(
                                                    expert.person(),
                                                    "Weten hoe wij het lezen in de klas beter kunnen begeleiden.",
                                                    some.stream().map(Entry::id).collect(Collectors.toSet()),
                                                    today,
                                                    today.plusWeeks(8)))
                                    instanceof Outcome.Done<CaseId>(var id)
                    ? Optional.of(id)
                    : Optional.empty();
        });
    }

    private void go(SignedIn who, PupilId pupil, CaseId id, State state) {
        Instant soon = clock.instant().plus(Duration.ofHours(2));
        switch (state) {
            case PROPOSED, REFUSED, CONSENTED -> {}
            case PLANNED, STOPPED -> inside(who, () -> talks.plan(key(who, ExpertActs.KEEP_EXPERT, pupil), id, soon));
            case HELD -> {
                inside(who, () -> talks.plan(key(who, ExpertActs.KEEP_EXPERT, pupil), id, soon));
                inside(who, () -> talks.held(key(who, ExpertActs.KEEP_EXPERT, pupil), id));
            }
            case ENDED -> inside(who, () -> talks.end(key(who, ExpertActs.KEEP_EXPERT, pupil), id));
        }
    }

    private void say(Population all, PersonId parent, CaseId id, Choice choice) {
        SignedIn who = as(all, parent, AccountKind.GUARDIAN);
        inside(
                who,
                () -> cases.find(who, id.value())
                        .map(one -> cases.answer(who, one, new AnswerId(Id.next(clock)), 1, Language.DUTCH, choice)));
    }

    private void ask(SignedIn who, SignedIn expert) {
        ask(who, expert, "Hoe lang oefent u met letters die een kind door elkaar haalt?");
        ask(who, expert, "Welke boeken raadt u aan voor wie niet van lezen houdt?")
                .ifPresent(id -> inside(
                        expert,
                        () -> answering
                                .open(expert, id)
                                .map(one -> answering.answer(
                                        one, "Korte boeken met veel beeld, en boeken om samen te lezen."))));
    }

    private Optional<QuestionId> ask(SignedIn who, SignedIn expert, String text) {
        return inside(
                who,
                () -> questions.ask(
                                        who,
                                        FormId.next(clock),
                                        new QuestionWish(
                                                questions.listSchools(who).getFirst(),
                                                expert.person(),
                                                text,
                                                SchoolDay.today(clock).plusWeeks(3),
                                                QuestionWish.Looked.YES))
                                instanceof Outcome.Done<QuestionId>(var id)
                        ? Optional.of(id)
                        : Optional.empty());
    }

    private Granted<PupilId> key(SignedIn who, PupilDossierAct act, PupilId pupil) {
        return (Granted<PupilId>) access.ask(who, act, pupil);
    }

    /// With two children, so that no story is about them.
    private static List<People.Family> families(Population all) {
        return all.families().stream()
                .filter(one -> one.kind() == People.FamilyKind.TOGETHER)
                .filter(one -> one.guardians().size() == 2 && one.children().size() == 2)
                .filter(one -> all.enrolments().stream()
                        .filter(in -> in.pupil().equals(one.children().getFirst()))
                        .filter(in -> in.period().contains(all.today()))
                        .anyMatch(in ->
                                in.school().equals(all.schools().getFirst().id())))
                .toList()
                .reversed();
    }

    private static People.Outsider outsider(Population all) {
        return all.outsiders().stream()
                .filter(one -> one.id().equals(all.person("deskundige")))
                .findFirst()
                .orElseThrow();
    }

    private static SignedIn as(Population all, PersonId person, AccountKind kind) {
        return new SignedIn(all.board().id(), person, kind);
    }

    private <T> T inside(SignedIn who, Supplier<T> what) {
        return new Acting(who.board(), who.person(), Act.BROWSE, SchoolDay.today(clock)).call(what);
    }
}
