package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Whatever was done before, nothing goes outside the consent or the ground it rests on.
class GateRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());

    /// Steps as they come, also in orders that no door lets happen.
    enum Did {
        INSPECTED,
        FIXED,
        ASKED,
        SENT,
        OPENED,
        MISTAKEN,
        STOPPED,
        ENDED,
        CORRECTED;

        Step.What what() {
            return switch (this) {
                case INSPECTED -> new Step.What.Inspected(TODAY, "");
                case FIXED -> new Step.What.Fixed();
                case ASKED -> new Step.What.Asked();
                case SENT -> new Step.What.Sent();
                case OPENED -> new Step.What.Opened();
                case MISTAKEN -> new Step.What.Mistaken();
                case STOPPED -> new Step.What.Stopped("Zo.");
                case ENDED -> new Step.What.Ended();
                case CORRECTED -> new Step.What.Corrected(1);
            };
        }
    }

    @Property(tries = 2_000)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void no_sequence_of_steps_opens_what_nothing_supports(
            @ForAll("afterwards") List<Did> then,
            @ForAll boolean asItShould,
            @ForAll boolean supported,
            @ForAll CodeGiven code,
            @ForAll @IntRange(min = -1, max = 3) int daysLeft,
            @ForAll("links") int linksBefore) {
        List<Did> did = new ArrayList<>(then);
        if (asItShould) {
            did.addAll(0, List.of(Did.FIXED, Did.ASKED, Did.SENT));
        }
        int link = did.lastIndexOf(Did.SENT) + 1 - linksBefore;
        DisclosureFile file = file(did, daysLeft);
        GateRules rules = new GateRules(file, link, support(supported), TODAY);
        int sent = did.lastIndexOf(Did.SENT);
        List<Did> since = sent < 0 ? List.of() : did.subList(sent + 1, did.size());
        boolean goesOn =
                supported
                        && daysLeft >= 0
                        && did.contains(Did.FIXED)
                        && sent + 1 == link
                        && sent >= 0
                        && !since.contains(Did.FIXED)
                        && !since.contains(Did.INSPECTED)
                        && !since.contains(Did.STOPPED)
                        && !since.contains(Did.ENDED);
        boolean may =
                goesOn
                        && code == CodeGiven.RIGHT
                        && since.stream().filter(Did.OPENED::equals).count() < 3
                        && since.stream().filter(Did.MISTAKEN::equals).count() < 5;

        assertThat(rules.decide(code) instanceof Gate.Opens).as("%s", did).isEqualTo(may);
        assertThat(rules.over().isEmpty()).as("on its way, %s", did).isEqualTo(goesOn);
        often("goes", may, 2);
        often("goes on and opens no more", goesOn && !may, 2);
    }

    private static void often(String what, boolean open, double percent) {
        Statistics.label(what)
                .collect(open)
                .coverage(found -> found.check(true).percentage(share -> share >= percent));
    }

    /// Half of the time only what somebody who has the link does.
    @Provide
    Arbitrary<List<Did>> afterwards() {
        return Arbitraries.oneOf(
                Arbitraries.of(Did.class).list().ofMaxSize(9),
                Arbitraries.of(Did.OPENED, Did.MISTAKEN, Did.ASKED, Did.CORRECTED)
                        .list()
                        .ofMaxSize(9));
    }

    /// Mostly the link that was sent last.
    @Provide
    Arbitrary<Integer> links() {
        return Arbitraries.of(0, 0, 0, 1, 2);
    }

    @Property
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void five_wrong_codes_close_it_and_so_do_three_openings(
            @ForAll @IntRange(min = 0, max = 6) int mistaken,
            @ForAll @IntRange(min = 0, max = 4) int opened) {
        List<Did> did = new ArrayList<>(List.of(Did.FIXED, Did.SENT));
        did.addAll(Collections.nCopies(mistaken, Did.MISTAKEN));
        did.addAll(Collections.nCopies(opened, Did.OPENED));
        GateRules rules = GateRules.now(file(did, 3), support(true), TODAY);
        Optional<String> why =
                mistaken >= 5
                        ? Optional.of("exchange.closed.tries")
                        : opened >= 3 ? Optional.of("exchange.closed.used") : Optional.empty();
        assertThat(rules.closed().map(Sentence::key)).isEqualTo(why);
        if (why.isEmpty()) {
            assertThat(rules.decide(CodeGiven.OTHER)).isEqualTo(new Gate.Mistaken(4 - mistaken));
        }
    }

    @Property(tries = 800)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void what_is_closed_says_nothing_about_the_code(
            @ForAll("afterwards") List<Did> then,
            @ForAll boolean asItShould,
            @ForAll boolean supported,
            @ForAll @IntRange(min = -1, max = 3) int daysLeft) {
        List<Did> did = new ArrayList<>(then);
        if (asItShould) {
            did.addAll(0, List.of(Did.FIXED, Did.ASKED, Did.SENT));
        }
        GateRules rules =
                new GateRules(
                        file(did, daysLeft),
                        did.lastIndexOf(Did.SENT) + 1,
                        support(supported),
                        TODAY);
        Gate right = rules.decide(CodeGiven.RIGHT);
        often("asks the code", !(right instanceof Gate.Closed), 5);
        if (right instanceof Gate.Closed closed) {
            assertThat(rules.decide(CodeGiven.OTHER)).isEqualTo(closed);
        } else {
            assertThat(rules.decide(CodeGiven.OTHER))
                    .isInstanceOfSatisfying(
                            Gate.Mistaken.class, one -> assertThat(one.left()).isBetween(0, 4));
        }
    }

    @Property(tries = 500)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void nothing_is_sent_before_it_is_made_and_nothing_happens_after_it_stopped(
            @ForAll @Size(max = 8) List<Did> did, @ForAll Move move) {
        DisclosureFile file = file(did, 5);
        boolean over = file.stage() == Stage.STOPPED || file.stage() == Stage.ENDED;
        Optional<Sentence> whyNot = DisclosureRules.whyNot(file, move, TODAY);
        often("can be done", whyNot.isEmpty(), 3);
        if (over) {
            assertThat(whyNot).isPresent();
        }
        if (move == Move.SEND
                && !did.contains(Did.FIXED)
                && !did.contains(Did.SENT)
                && !did.contains(Did.OPENED)) {
            assertThat(whyNot).isPresent();
        }
    }

    @Property(tries = 300)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_ground_is_on_when_the_last_decision_says_so_and_off_without_one(
            @ForAll @Size(max = 12) List<LegalGround> grounds,
            @ForAll @Size(max = 12) List<GroundDecision.Choice> choices) {
        List<GroundDecision> decisions = new ArrayList<>();
        for (int n = 0; n < Math.min(grounds.size(), choices.size()); n++) {
            decisions.add(
                    new GroundDecision(
                            grounds.get(n), n + 1, choices.get(n), TODAY, "Zo.", HEAD, NOW));
        }
        Set<LegalGround> on = GroundRules.on(decisions);
        for (LegalGround ground : LegalGround.values()) {
            Optional<GroundDecision.Choice> last =
                    decisions.stream()
                            .filter(one -> one.ground() == ground)
                            .map(GroundDecision::choice)
                            .reduce((_, later) -> later);
            assertThat(on.contains(ground))
                    .isEqualTo(last.equals(Optional.of(GroundDecision.Choice.ON)));
        }
    }

    @Property(tries = 500)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void nobody_saw_a_piece_before_it_became_what_it_is(
            @ForAll @Size(max = 5) List<@IntRange(min = 0, max = 20) Integer> decided,
            @ForAll @IntRange(min = -5, max = 25) int seen) {
        DisclosureFile draft = file(List.of(), 5);
        DisclosureFile file =
                new DisclosureFile(
                        draft.disclosure(),
                        decided.stream().map(GateRulesProperties::picked).toList(),
                        List.of());
        LocalDate last = TODAY.plusDays(decided.stream().mapToInt(one -> one).max().orElse(0));
        LocalDate today = TODAY.plusDays(20);
        LocalDate on = TODAY.plusDays(seen);

        assertThat(DisclosureRules.inspected(file, Optional.of(on), "", today).isEmpty())
                .isEqualTo(!on.isBefore(last) && !on.isAfter(today));
    }

    private static Picked picked(int day) {
        return new Picked(
                new PieceId(UUID.randomUUID()),
                1,
                Content.Kind.ENTRY,
                1,
                EntryKind.OBSERVATION,
                TODAY,
                new Treatment.Picked(),
                HEAD,
                NOW.plus(Duration.ofDays(day)));
    }

    @Property(tries = 200)
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void an_address_reads_back_and_nothing_else_is_one(@ForAll String garbage) {
        PackageAddress address =
                PackageAddress.fresh(new nl.zorgvuldig.kernel.BoardId(UUID.randomUUID()));

        assertThat(PackageAddress.parse(address.text())).contains(address);
        assertThat(PackageAddress.parse(garbage)).isEmpty();
        assertThat(PackageAddress.parse(address.text() + "A")).isEmpty();
        assertThat(address.toString()).doesNotContain(address.text(), address.secret());
    }

    private static Support support(boolean stands) {
        return stands
                ? new Support.Stands()
                : new Support.Fails(Sentence.of("exchange.support.ground_off"));
    }

    private static DisclosureFile file(List<Did> did, int daysLeft) {
        List<Step> steps = new ArrayList<>();
        did.forEach(one -> steps.add(new Step(steps.size() + 1, HEAD, NOW, one.what())));
        return new DisclosureFile(
                new Disclosure(
                        new DisclosureId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        HEAD,
                        NOW,
                        new Recipient("School", "Iemand", "iemand@school.example"),
                        "Zo.",
                        new Basis.Consent(),
                        TODAY.plusDays(daysLeft)),
                List.of(),
                steps);
    }
}
