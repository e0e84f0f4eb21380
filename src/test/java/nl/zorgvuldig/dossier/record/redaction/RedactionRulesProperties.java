package nl.zorgvuldig.dossier.record.redaction;

import static nl.zorgvuldig.platform.policy.Clause.NECESSARY_FOR_GUIDANCE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// What may be erased, and the reason when it may not.
class RedactionRulesProperties {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void what_was_seen_and_nothing_holds_on_to_is_erased_and_anything_else_has_the_first_reason(
            @ForAll @IntRange(min = 1, max = 3) int newest,
            @ForAll @IntRange(min = 0, max = 3) int seen,
            @ForAll boolean restricted,
            @ForAll boolean held,
            @ForAll boolean own,
            @ForAll @IntRange(max = 2) int keeps) {
        List<Sentence> kept = List.of(Sentence.of("dossier.redact.no.plan"), Sentence.of("dossier.redact.no.exchange"))
                .subList(0, keeps);

        Optional<Sentence> objection = RedactionRules.objection(new RedactionRules.Facts(
                newest, seen, restricted, held ? Optional.of(DAY) : Optional.empty(), own, kept));

        String expected = own
                ? "own"
                : held ? "held" : restricted ? "restricted" : keeps > 0 ? "plan" : newest == seen ? "" : "changed";
        assertThat(objection.map(Sentence::key).orElse("dossier.redact.no."))
                .isEqualTo("dossier.redact.no." + expected);
    }

    @Property
    @Upholds(NECESSARY_FOR_GUIDANCE)
    void words_go_as_items_do_and_a_hold_keeps_what_is_destroyed_at_once(
            @ForAll @IntRange(min = 1, max = 2) int seen,
            @ForAll boolean restricted,
            @ForAll boolean held,
            @ForAll boolean own,
            @ForAll RedactionGround ground) {
        RedactionRules.Facts facts = new RedactionRules.Facts(
                1, seen, restricted, held ? Optional.of(DAY) : Optional.empty(), own, List.of());
        RedactionRules.Facts free = new RedactionRules.Facts(1, seen, restricted, Optional.empty(), own, List.of());

        assertThat(RedactionRules.objection(facts, ground))
                .isEqualTo(RedactionRules.objection(ground == RedactionGround.INCORRECT ? free : facts));
    }

    @Property
    void what_was_incorrect_is_kept_for_six_weeks(@ForAll @IntRange(max = 800) int days) {
        LocalDate today = DAY.plusDays(days);

        assertThat(RedactionRules.closedUntil(today)).isEqualTo(today.plusDays(42));
    }

    @Property
    void the_log_says_the_ground_and_is_read_back(@ForAll RedactionGround ground) {
        assertThat(RedactionGround.ofLog(ground.loggedErasing())).contains(ground);
        assertThat(RedactionGround.ofLog(ground.loggedRewriting())).contains(ground);
        assertThat(RedactionGround.own().contains(ground))
                .isEqualTo(ground != RedactionGround.REQUEST && ground != RedactionGround.INCORRECT);
        assertThat(RedactionGround.ofWords().contains(ground))
                .isEqualTo(ground != RedactionGround.REQUEST && ground != RedactionGround.WRONG_PERSON);
        assertThat(RedactionGround.ofLog(ground.code())).isEmpty();
    }
}
