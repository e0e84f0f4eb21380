package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.exchange.InquiryStep.What;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Sentence;
import nl.zorgvuldig.policy.Upholds;

/// Whatever was done before, an answer comes in only by the last link, while those who decide agree
/// and its days are not over.
@Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
class InquiryRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final Support STANDS = new Support.Stands();
    private static final Support FAILS = new Support.Fails(Sentence.of("exchange.no.consent"));

    @Property(tries = 3_000)
    void nothing_comes_in_but_by_the_last_link_of_what_stands(
            @ForAll("steps") List<What> did,
            @ForAll boolean supported,
            @ForAll @IntRange(min = -1, max = 2) int daysLeft,
            @ForAll @IntRange(min = 0, max = 1) int linksBefore) {
        InquiryFile file = file(did, daysLeft, Inquiry.Way.MAIL);
        int sent = lastIndex(did, What.Sent.class);
        Optional<Sentence> closed =
                InquiryRules.closed(file, sent + 1 - linksBefore, supported ? STANDS : FAILS, TODAY);
        InquiryFile.Stage stage = file.stage();
        boolean open = supported
                && daysLeft >= 0
                && sent >= 0
                && linksBefore == 0
                && stage != InquiryFile.Stage.STOPPED
                && stage != InquiryFile.Stage.ENDED
                && count(did, What.Filed.class) < 5;

        assertThat(closed.isEmpty()).as("%s", did).isEqualTo(open);
        Statistics.label("open").collect(open).coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    @Example
    void who_comes_with_an_old_link_is_told_what_holds() {
        assertThat(closed(List.of(new What.Ended()), 1)).contains("exchange.closed.ended");
        assertThat(closed(List.of(), 1)).contains("exchange.closed.asked_no_more");
        assertThat(closed(List.of(new What.Sent(), new What.Stopped("Zo.")), 1))
                .contains("exchange.closed.asked_no_more");
        assertThat(closed(List.of(new What.Sent(), new What.Sent()), 1)).contains("exchange.closed.replaced");
        List<What> five = new ArrayList<>(List.of(new What.Sent()));
        for (int i = 0; i < 5; i++) {
            five.add(filed());
        }
        assertThat(closed(five, 1)).contains("exchange.closed.enough");
        assertThat(InquiryRules.closed(file(List.of(new What.Sent()), -1, Inquiry.Way.MAIL), 1, STANDS, TODAY))
                .map(Sentence::key)
                .contains("exchange.closed.ended");
    }

    @Property(tries = 2_000)
    void what_came_on_paper_is_entered_when_it_was_asked_and_at_most_five_times(
            @ForAll("steps") List<What> did,
            @ForAll boolean supported,
            @ForAll @IntRange(min = -1, max = 2) int daysLeft,
            @ForAll boolean again) {
        List<What> all = new ArrayList<>(did);
        What.Filed before = filed();
        if (again) {
            all.addFirst(before);
        }
        InquiryFile file = file(all, daysLeft, Inquiry.Way.LETTER);
        DocumentId document = again ? before.document() : new DocumentId(UUID.randomUUID());
        Support support = supported ? STANDS : FAILS;
        boolean goes = supported && daysLeft >= 0 && !file.stage().over();
        boolean enters = goes && lastIndex(all, What.Sent.class) >= 0 && (again || count(all, What.Filed.class) < 5);

        assertThat(InquiryRules.whyNotSend(file, support, TODAY).isEmpty()).isEqualTo(goes);
        assertThat(InquiryRules.whyNotEnter(file, document, support, TODAY).isEmpty())
                .isEqualTo(enters);
        Statistics.label("enters")
                .collect(enters)
                .coverage(some -> some.check(true).percentage(share -> share > 5));
    }

    @Example
    void what_cannot_be_sent_or_entered_says_why() {
        InquiryFile waiting = file(List.of(), 2, Inquiry.Way.LETTER);
        DocumentId document = new DocumentId(UUID.randomUUID());
        assertThat(InquiryRules.whyNotSend(waiting, FAILS, TODAY)).contains(Sentence.of("exchange.no.consent"));
        assertThat(InquiryRules.whyNotEnter(waiting, document, FAILS, TODAY))
                .contains(Sentence.of("exchange.no.consent"));
        assertThat(InquiryRules.whyNotEnter(waiting, document, STANDS, TODAY))
                .contains(Sentence.of("exchange.no.enter"));
        assertThat(over(List.of(new What.Stopped("Zo.")), 2)).contains("exchange.no.stopped");
        assertThat(over(List.of(), -1)).contains("exchange.no.ended");
        assertThat(over(List.of(), 0)).isEmpty();
    }

    @Property
    void who_was_asked_by_mail_is_reminded_once_after_a_fortnight(
            @ForAll Inquiry.Way way, @ForAll boolean reminded, @ForAll @IntRange(min = 12, max = 16) int daysAgo) {
        List<What> did = new ArrayList<>(List.of(new What.Sent()));
        if (reminded) {
            did.add(new What.Reminded());
        }
        InquiryFile file = file(did, 40, way);
        assertThat(InquiryRules.reminds(file, TODAY.plusDays(daysAgo)))
                .isEqualTo(way == Inquiry.Way.MAIL && !reminded && daysAgo >= 14);
        assertThat(InquiryRules.reminds(file(List.of(), 40, way), TODAY.plusDays(daysAgo)))
                .isFalse();
        did.add(filed());
        assertThat(InquiryRules.reminds(file(did, 40, way), TODAY.plusDays(daysAgo)))
                .isFalse();
    }

    @Property
    void five_wrong_codes_close_a_link_until_it_goes_anew(@ForAll @IntRange(min = 0, max = 6) int wrong) {
        List<What> did = new ArrayList<>(List.of(new What.Sent()));
        for (int i = 0; i < wrong; i++) {
            did.add(new What.Mistaken());
        }
        assertThat(InquiryRules.triesLeft(file(did, 9, Inquiry.Way.MAIL))).isEqualTo(wrong < 5);
        did.add(new What.Sent());
        assertThat(InquiryRules.triesLeft(file(did, 9, Inquiry.Way.MAIL))).isTrue();
    }

    @Example
    void what_is_asked_says_of_whom_how_what_what_for_and_until_when() {
        Recipient nobody = new Recipient("", "", "");
        InquiryWish empty = new InquiryWish(nobody, Optional.empty(), "", "", Optional.empty());
        assertThat(fields(empty)).containsExactly("organisation", "person", "way", "email", "wanted", "aim", "until");
        Recipient known = new Recipient("Bureau Taal", "L. de Wit", "");
        assertThat(fields(wish(known, Inquiry.Way.LETTER))).isEmpty();
        assertThat(fields(wish(known, Inquiry.Way.MAIL))).containsExactly("email");
        Recipient wrong = new Recipient("Bureau Taal", "L. de Wit", "geen adres");
        assertThat(fields(wish(wrong, Inquiry.Way.LETTER))).containsExactly("email");
    }

    private static InquiryWish wish(Recipient source, Inquiry.Way way) {
        return new InquiryWish(
                source, Optional.of(way), "Een verslag.", "Om te helpen.", Optional.of(TODAY.plusDays(30)));
    }

    private static List<String> fields(InquiryWish wish) {
        return InquiryRules.objections(wish, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static Optional<String> closed(List<What> did, int link) {
        return InquiryRules.closed(file(did, 9, Inquiry.Way.MAIL), link, STANDS, TODAY)
                .map(Sentence::key);
    }

    private static Optional<String> over(List<What> did, int daysLeft) {
        return InquiryRules.over(file(did, daysLeft, Inquiry.Way.MAIL), TODAY).map(Sentence::key);
    }

    @Provide
    Arbitrary<List<What>> steps() {
        return Arbitraries.integers()
                .between(0, 13)
                .map(InquiryRulesProperties::step)
                .list()
                .ofMaxSize(9);
    }

    /// What stops it comes seldom, or nothing would be open.
    private static What step(int which) {
        return switch (which) {
            case 0 -> new What.Stopped("Zo.");
            case 1 -> new What.Ended();
            case 2 -> new What.Asked();
            case 3 -> new What.Read();
            case 4 -> new What.Mistaken();
            case 5 -> new What.Reminded();
            case 6, 7, 8, 9 -> filed();
            default -> new What.Sent();
        };
    }

    private static What.Filed filed() {
        return new What.Filed(new DocumentId(UUID.randomUUID()), List.of());
    }

    private static InquiryFile file(List<What> did, int daysLeft, Inquiry.Way way) {
        List<InquiryStep> steps = new ArrayList<>();
        for (What what : did) {
            Instant at = NOW.plus(Duration.ofMinutes(steps.size()));
            steps.add(new InquiryStep(steps.size() + 1, HEAD, at, what));
        }
        return new InquiryFile(
                new Inquiry(
                        new InquiryId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        HEAD,
                        NOW,
                        way,
                        new Recipient("Bureau Taal", "L. de Wit", "l@taal.example"),
                        "Een verslag.",
                        "Om te helpen.",
                        TODAY.plusDays(daysLeft)),
                steps);
    }

    private static int lastIndex(List<What> did, Class<? extends What> kind) {
        int last = -1;
        for (int i = 0; i < did.size(); i++) {
            last = kind.isInstance(did.get(i)) ? i : last;
        }
        return last;
    }

    private static long count(List<What> did, Class<? extends What> kind) {
        return did.stream().filter(kind::isInstance).count();
    }
}
