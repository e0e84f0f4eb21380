package nl.zorgvuldig.care.experts;

import static nl.zorgvuldig.platform.policy.Clause.EXPERTS_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import nl.zorgvuldig.care.experts.advice.OpenExpertConsultations;
import nl.zorgvuldig.care.experts.consultations.ExpertConsultationId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierActs;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Whatever the school, the parents and two experts do, in any order: an expert sees the entries
/// that everybody agreed to show to that expert, as long as everybody does, and nobody else sees
/// one. The rules in Java and the second opinion of the database say the same after each step.
class ConsentedSightProperties {
    private static final ExpertDesk DESK = new ExpertDesk(48);
    private static final SignedInUser OTHER = DESK.register("ander@praktijknoord.example");

    /// Something that somebody does.
    enum Step {
        PROPOSE,
        PROPOSE_TO_OTHER,
        FIRST_YES,
        FIRST_NO,
        SECOND_YES,
        SECOND_NO,
        SECOND_YES_AGAIN,
        FIRST_YES_AGAIN,
        INVITE,
        INVITE_AGAIN,
        END
    }

    /// What was done, told apart from the program.
    private static final class World {
        private final Map<ExpertConsultationId, Set<EntryId>> shown = new HashMap<>();
        private final Map<ExpertConsultationId, SignedInUser> experts = new HashMap<>();
        private final Map<ExpertConsultationId, Boolean> first = new HashMap<>();
        private final Map<ExpertConsultationId, Boolean> second = new HashMap<>();
        private final Set<ExpertConsultationId> invited = new HashSet<>();
        private final Set<ExpertConsultationId> ended = new HashSet<>();
        private Optional<ExpertConsultationId> last = Optional.empty();

        boolean agreed(ExpertConsultationId id) {
            return first.getOrDefault(id, false) && second.getOrDefault(id, false);
        }

        Set<ExpertConsultationId> open(SignedInUser who) {
            return shown.keySet().stream()
                    .filter(consultation -> who.equals(experts.get(consultation)))
                    .filter(consultation ->
                            invited.contains(consultation) && !ended.contains(consultation) && agreed(consultation))
                    .collect(Collectors.toSet());
        }

        Set<EntryId> seen(SignedInUser who) {
            return open(who).stream()
                    .flatMap(consultation -> shown.getOrDefault(consultation, Set.of()).stream())
                    .collect(Collectors.toSet());
        }
    }

    @Property(tries = 3, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void no_sequence_of_steps_shows_an_item_to_somebody_outside_the_consent(
            @ForAll @Size(min = 4, max = 7) List<Step> steps) {
        World world = new World();
        take(world, Step.PROPOSE);
        check(world);
        go(world, steps);
    }

    /// By chance alone the three steps that open it hardly ever come in their order.
    @Property(tries = 5, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    @Upholds(EXPERTS_AFTER_CONSENT)
    void whatever_happens_to_what_is_open_it_shows_no_more_than_was_agreed(
            @ForAll boolean firstFirst, @ForAll boolean toOther, @ForAll @Size(min = 3, max = 6) List<Step> steps) {
        World world = new World();
        SignedInUser whom = toOther ? OTHER : DESK.expert;
        for (Step step : List.of(
                toOther ? Step.PROPOSE_TO_OTHER : Step.PROPOSE,
                firstFirst ? Step.FIRST_YES : Step.SECOND_YES,
                firstFirst ? Step.SECOND_YES : Step.FIRST_YES,
                Step.INVITE)) {
            assertThat(DESK.seen(whom)).isEmpty();
            take(world, step);
            check(world);
        }
        assertThat(DESK.seen(whom)).containsExactly(toOther ? DESK.other : DESK.agreed);
        go(world, steps);
    }

    private static void go(World world, List<Step> steps) {
        for (Step step : steps) {
            take(world, step);
            check(world);
        }
        nobodyElse();
        tidy(world);
        check(world);
    }

    @AfterContainer
    static void nothingStaysOpen() {
        assertThat(DESK.seen(DESK.expert)).isEmpty();
    }

    private static void take(World world, Step step) {
        switch (step) {
            case PROPOSE -> propose(world, DESK.expert, DESK.agreed);
            case PROPOSE_TO_OTHER -> propose(world, OTHER, DESK.other);
            case FIRST_YES, FIRST_YES_AGAIN -> answer(world, world.first, DESK.first, true);
            case FIRST_NO -> answer(world, world.first, DESK.first, false);
            case SECOND_YES, SECOND_YES_AGAIN -> answer(world, world.second, DESK.second, true);
            case SECOND_NO -> answer(world, world.second, DESK.second, false);
            case INVITE, INVITE_AGAIN -> invite(world);
            case END -> end(world);
        }
    }

    /// One thing at a time with one expert: what is refused because something runs changes nothing.
    private static void propose(World world, SignedInUser whom, EntryId entry) {
        if (DESK.propose(DESK.form(), DESK.wish(whom, entry)) instanceof Outcome.Done<ExpertConsultationId>(var id)) {
            world.shown.put(id, Set.of(entry));
            world.experts.put(id, whom);
            world.last = Optional.of(id);
        }
    }

    private static void answer(
            World world, Map<ExpertConsultationId, Boolean> answers, SignedInUser parent, boolean yes) {
        world.last.ifPresent(id -> {
            DESK.answer(parent, id, yes ? ConsentChoice.GRANTED : ConsentChoice.REFUSED);
            if (!yes || !world.ended.contains(id)) {
                answers.put(id, yes);
            }
        });
    }

    private static void invite(World world) {
        world.last.ifPresent(id -> {
            boolean may = world.agreed(id) && !world.ended.contains(id);
            assertThat(DESK.plan(id) instanceof Outcome.Done<?>).isEqualTo(may);
            if (may) {
                world.invited.add(id);
            }
        });
    }

    private static void end(World world) {
        world.last.ifPresent(id -> {
            assertThat(DESK.end(id)).isInstanceOf(Outcome.Done.class);
            world.ended.add(id);
        });
    }

    private static void tidy(World world) {
        world.shown.keySet().forEach(id -> {
            DESK.end(id);
            world.ended.add(id);
        });
    }

    private static void check(World world) {
        for (SignedInUser who : List.of(DESK.expert, OTHER)) {
            Set<EntryId> expected = world.seen(who);
            assertThat(DESK.seen(who)).isEqualTo(expected);
            assertThat(rows(who)).isEqualTo(ids(expected));
            assertThat(open(who)).isEqualTo(cases(who)).isEqualTo(ids(world.open(who)));
        }
    }

    private static void nobodyElse() {
        for (SignedInUser who : List.of(DESK.first, DESK.coordinator, DESK.staff("leerkracht"))) {
            assertThat(DESK.seen(who)).isEmpty();
            assertThat(rows(who)).isEmpty();
        }
    }

    private static Set<UUID> ids(Set<? extends Id> some) {
        return some.stream().map(item -> item.value()).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Every entry the database gives this person for this act, of whatever dossier.
    private static Set<UUID> rows(SignedInUser who) {
        return query(who, "select entry from dossier.entry_version where board = :board and pupil = :pupil");
    }

    private static Set<UUID> cases(SignedInUser who) {
        return query(who, "select id from expertise.consultation where board = :board and pupil = :pupil");
    }

    private static Set<UUID> query(SignedInUser who, String sql) {
        return DESK.as(
                who,
                () -> DESK.part(Work.class)
                        .read(
                                DossierActs.ADVISE,
                                () -> new TreeSet<>(DESK.part(JdbcClient.class)
                                        .sql(sql)
                                        .param("board", DESK.demo.board().value())
                                        .param("pupil", DESK.child.value())
                                        .query(UUID.class)
                                        .list())));
    }

    private static Set<UUID> open(SignedInUser who) {
        return DESK.as(
                who,
                () -> DESK.part(OpenExpertConsultations.class).list(who).stream()
                        .map(OpenExpertConsultations.Open::it)
                        .filter(consultation -> consultation.pupil().equals(DESK.child))
                        .map(consultation -> consultation.id().value())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
