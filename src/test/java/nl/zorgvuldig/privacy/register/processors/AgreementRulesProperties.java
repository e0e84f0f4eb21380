package nl.zorgvuldig.privacy.register.processors;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.zorgvuldig.platform.kernel.Period;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.privacy.register.DpiaReview;
import nl.zorgvuldig.privacy.register.ProcessorAgreement;
import nl.zorgvuldig.privacy.register.assessments.DpiaRules;
import nl.zorgvuldig.privacy.register.processors.DataProcessors.AgreementWish;

/// What the board writes down of who processes data for it (AVG art. 28) and of what may go wrong
/// (AVG art. 35): enough to account for it, and somebody is warned before an end.
@Upholds(CONFIDENTIALITY)
class AgreementRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final ProcessorRules PROCESSORS = new ProcessorRules(TODAY);
    private static final DpiaRules DPIAS = new DpiaRules(TODAY);
    private static final Optional<LocalDate> NOW = Optional.of(TODAY);

    @Property
    void a_processor_has_a_name_a_service_and_a_country_of_some_length(@ForAll @IntRange(min = -1, max = 1) int over) {
        String small = "n".repeat(120 + over);
        assertThat(said(PROCESSORS.processor(small, "s".repeat(2_000 + over), small)))
                .isEqualTo(
                        over > 0
                                ? List.of("name web.text.long", "service web.text.long", "country web.text.long")
                                : List.of());
        assertThat(said(PROCESSORS.processor("", " ", "")))
                .containsExactly("name register.no.empty", "service register.no.empty", "country register.no.empty");
    }

    @Property
    void an_agreement_was_signed_and_does_not_end_before_it_begins(@ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(said(PROCESSORS.agreement(wish(Optional.of(TODAY.plusDays(around)), NOW))))
                .isEqualTo(around > 0 ? List.of("signedOn register.no.future") : List.of());
        assertThat(said(PROCESSORS.agreement(wish(NOW, Optional.of(TODAY.plusDays(around))))))
                .isEqualTo(around < 0 ? List.of("until register.no.backwards") : List.of());
        assertThat(PROCESSORS.agreement(wish(NOW, Optional.empty()))).isEmpty();
    }

    @Property
    void where_it_lies_is_said_and_who_helps_them_may_be(@ForAll @IntRange(min = -1, max = 1) int over) {
        String text = "t".repeat(2_000 + over);
        assertThat(said(PROCESSORS.agreement(new AgreementWish(NOW, NOW, NOW, text, text))))
                .isEqualTo(over > 0 ? List.of("filed web.text.long", "subprocessors web.text.long") : List.of());
        assertThat(said(PROCESSORS.agreement(
                        new AgreementWish(Optional.empty(), Optional.empty(), Optional.empty(), " ", ""))))
                .containsExactly("signedOn register.no.day", "from register.no.day", "filed register.no.empty");
    }

    @Property
    void an_agreement_runs_through_its_last_day_and_somebody_is_warned_sixty_days_before(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(PROCESSORS.standing(Optional.of(until(TODAY.plusDays(around)))))
                .isEqualTo(around < 0 ? ProcessorRules.Standing.PAST : ProcessorRules.Standing.ENDING);
        assertThat(PROCESSORS.standing(Optional.of(until(TODAY.plusDays(60 + around)))))
                .isEqualTo(around > 0 ? ProcessorRules.Standing.RUNNING : ProcessorRules.Standing.ENDING);
        LocalDate from = TODAY.plusDays(around);
        assertThat(PROCESSORS.standing(Optional.of(new ProcessorAgreement(1, TODAY, from, Period.OPEN, "map", ""))))
                .isEqualTo(around > 0 ? ProcessorRules.Standing.NONE : ProcessorRules.Standing.RUNNING);
    }

    @Property
    void an_assessment_is_looked_at_on_its_day_and_somebody_is_warned_thirty_days_before(
            @ForAll @IntRange(min = -1, max = 1) int around) {
        assertThat(DPIAS.standing(Optional.of(next(TODAY.plusDays(around)))))
                .isEqualTo(around < 0 ? DpiaRules.Standing.OVERDUE : DpiaRules.Standing.SOON);
        assertThat(DPIAS.standing(Optional.of(next(TODAY.plusDays(30 + around)))))
                .isEqualTo(around > 0 ? DpiaRules.Standing.DONE : DpiaRules.Standing.SOON);
        assertThat(DPIAS.standing(Optional.empty())).isEqualTo(DpiaRules.Standing.TO_MAKE);
    }

    @Property
    void a_review_was_held_says_what_came_of_it_and_when_the_next_is(@ForAll @IntRange(min = -1, max = 1) int around) {
        LocalDate next = TODAY.plusYears(1);
        assertThat(said(DPIAS.review(Optional.of(TODAY.plusDays(around)), "Goed.", "", of(next))))
                .isEqualTo(around > 0 ? List.of("heldOn register.no.future") : List.of());
        assertThat(said(DPIAS.review(NOW, "Goed.", "", of(TODAY.plusDays(around)))))
                .isEqualTo(around > 0 ? List.of() : List.of("nextOn register.no.next_past"));
        LocalDate last = TODAY.plusYears(3).plusDays(around);
        assertThat(said(DPIAS.review(NOW, "Goed.", "", of(last))))
                .isEqualTo(around > 0 ? List.of("nextOn register.no.next_far") : List.of());
        String text = "t".repeat(2_000 + around);
        assertThat(said(DPIAS.review(NOW, text, text, of(next))))
                .isEqualTo(around > 0 ? List.of("outcome web.text.long", "measures web.text.long") : List.of());
    }

    @Example
    void what_is_missing_of_an_assessment_is_said_beside_its_field() {
        assertThat(said(DPIAS.dpia("", " "))).containsExactly("title register.no.empty", "reason register.no.empty");
        assertThat(DPIAS.dpia("Zorgdossier", "Gevoelige gegevens.")).isEmpty();
        assertThat(said(DPIAS.review(Optional.empty(), "", "", Optional.empty())))
                .containsExactly("heldOn register.no.day", "outcome register.no.empty", "nextOn register.no.day");
    }

    private static Optional<LocalDate> of(LocalDate day) {
        return Optional.of(day);
    }

    private static ProcessorAgreement until(LocalDate day) {
        return new ProcessorAgreement(1, TODAY, TODAY.minusYears(1), day, "map", "");
    }

    private static DpiaReview next(LocalDate day) {
        return new DpiaReview(1, TODAY, "Goed.", "", day);
    }

    private static AgreementWish wish(Optional<LocalDate> signed, Optional<LocalDate> until) {
        return new AgreementWish(signed, NOW, until, "Kast 3", "");
    }

    private static List<String> said(List<Objection> objections) {
        return objections.stream()
                .map(objection -> objection.field() + " " + objection.because().key())
                .toList();
    }
}
