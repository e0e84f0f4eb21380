package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Whatever was done before, an answer comes in only by the last link, while those who decide agree
/// and its days are not over.
@Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
class InquiryRulesProperties {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final BasisValidity STANDS = new BasisValidity.Stands();
    private static final BasisValidity FAILS = new BasisValidity.Fails(Sentence.of("exchange.no.consent"));

    @Property(tries = 3_000)
    void nothing_comes_in_but_by_the_last_link_of_what_stands(
            @ForAll("events") List<InquiryEvent> did,
            @ForAll boolean supported,
            @ForAll @IntRange(min = -1, max = 2) int daysLeft,
            @ForAll @IntRange(min = 0, max = 1) int linksBefore) {
        InquiryFile file = file(did, daysLeft, Inquiry.Way.MAIL);
        int sent = lastIndex(did, InquiryEvent.Sent.class);
        Optional<Sentence> closed =
                InquiryRules.closed(file, sent + 1 - linksBefore, supported ? STANDS : FAILS, TODAY);
        InquiryState state = file.state();
        boolean open = supported
                && daysLeft >= 0
                && sent >= 0
                && linksBefore == 0
                && state != InquiryState.STOPPED
                && state != InquiryState.ENDED
                && count(did, InquiryEvent.Filed.class) < 5;

        assertThat(closed.isEmpty()).as("%s", did).isEqualTo(open);
        Statistics.label("open").collect(open).coverage(all -> all.check(true).percentage(share -> share > 5));
    }

    @Example
    void who_comes_with_an_old_link_is_told_what_holds() {
        assertThat(closed(List.of(new InquiryEvent.Ended()), 1)).contains("exchange.closed.ended");
        assertThat(closed(List.of(), 1)).contains("exchange.closed.asked_no_more");
        assertThat(closed(List.of(new InquiryEvent.Sent(), new InquiryEvent.Stopped("Zo.")), 1))
                .contains("exchange.closed.asked_no_more");
        assertThat(closed(List.of(new InquiryEvent.Sent(), new InquiryEvent.Sent()), 1))
                .contains("exchange.closed.replaced");
        List<InquiryEvent> five = new ArrayList<>(List.of(new InquiryEvent.Sent()));
        for (int i = 0; i < 5; i++) {
            five.add(filed());
        }
        assertThat(closed(five, 1)).contains("exchange.closed.enough");
        assertThat(InquiryRules.closed(file(List.of(new InquiryEvent.Sent()), -1, Inquiry.Way.MAIL), 1, STANDS, TODAY))
                .map(Sentence::key)
                .contains("exchange.closed.ended");
    }

    @Property(tries = 2_000)
    void what_came_on_paper_is_entered_when_it_was_asked_and_at_most_five_times(
            @ForAll("events") List<InquiryEvent> did,
            @ForAll boolean supported,
            @ForAll @IntRange(min = -1, max = 2) int daysLeft,
            @ForAll boolean again) {
        List<InquiryEvent> all = new ArrayList<>(did);
        InquiryEvent.Filed before = filed();
        if (again) {
            all.addFirst(before);
        }
        InquiryFile file = file(all, daysLeft, Inquiry.Way.LETTER);
        DocumentId document = again ? before.document() : new DocumentId(UUID.randomUUID());
        BasisValidity support = supported ? STANDS : FAILS;
        boolean goes = supported && daysLeft >= 0 && !file.state().over();
        boolean enters = goes
                && lastIndex(all, InquiryEvent.Sent.class) >= 0
                && (again || count(all, InquiryEvent.Filed.class) < 5);

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
        assertThat(over(List.of(new InquiryEvent.Stopped("Zo.")), 2)).contains("exchange.no.stopped");
        assertThat(over(List.of(), -1)).contains("exchange.no.ended");
        assertThat(over(List.of(), 0)).isEmpty();
    }

    @Property(tries = 2_000)
    void what_can_follow_is_said_by_what_happened(
            @ForAll("events") List<InquiryEvent> did, @ForAll @IntRange(min = -1, max = 1) int daysLeft) {
        InquiryFile file = file(did, daysLeft, Inquiry.Way.MAIL);
        boolean over = file.state().over();
        boolean past = daysLeft < 0;
        boolean sent = lastIndex(did, InquiryEvent.Sent.class) >= 0;
        Map<Class<? extends InquiryEvent>, Boolean> can = Map.of(
                InquiryEvent.Asked.class,
                !past,
                InquiryEvent.Sent.class,
                !past,
                InquiryEvent.Stopped.class,
                !past,
                InquiryEvent.Ended.class,
                past,
                InquiryEvent.Read.class,
                !past && sent,
                InquiryEvent.Mistaken.class,
                !past && sent,
                InquiryEvent.Reminded.class,
                !past && sent,
                InquiryEvent.Filed.class,
                !past && sent && count(did, InquiryEvent.Filed.class) < 5);
        can.forEach((event, follows) ->
                assertThat(file.can(event, TODAY)).as("%s after %s", event, did).isEqualTo(!over && follows));
        Statistics.label("open").collect(!over).coverage(all -> all.check(true).percentage(share -> share > 10));
    }

    @Example
    void an_answer_before_it_went_one_too_many_and_an_end_before_its_day_are_said() {
        assertThat(whyNot(List.of(), InquiryEvent.Filed.class)).contains("exchange.no.enter");
        assertThat(whyNot(List.of(), InquiryEvent.Ended.class)).contains("exchange.no.not_past");
        List<InquiryEvent> five = new ArrayList<>(List.of(new InquiryEvent.Sent()));
        for (int more = 0; more < 5; more++) {
            five.add(filed());
        }
        assertThat(whyNot(five, InquiryEvent.Filed.class)).contains("exchange.closed.enough");
    }

    private static Optional<String> whyNot(List<InquiryEvent> did, Class<? extends InquiryEvent> event) {
        return InquiryRules.RULES
                .whyNot(file(did, 9, Inquiry.Way.MAIL), event, TODAY)
                .map(Sentence::key);
    }

    @Property
    void who_was_asked_by_mail_is_reminded_once_after_a_fortnight(
            @ForAll Inquiry.Way way, @ForAll boolean reminded, @ForAll @IntRange(min = 12, max = 16) int daysAgo) {
        List<InquiryEvent> did = new ArrayList<>(List.of(new InquiryEvent.Sent()));
        if (reminded) {
            did.add(new InquiryEvent.Reminded());
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
        List<InquiryEvent> did = new ArrayList<>(List.of(new InquiryEvent.Sent()));
        for (int i = 0; i < wrong; i++) {
            did.add(new InquiryEvent.Mistaken());
        }
        assertThat(InquiryRules.triesLeft(file(did, 9, Inquiry.Way.MAIL))).isEqualTo(wrong < 5);
        did.add(new InquiryEvent.Sent());
        assertThat(InquiryRules.triesLeft(file(did, 9, Inquiry.Way.MAIL))).isTrue();
    }

    @Example
    void what_is_asked_says_of_whom_how_what_what_for_and_until_when() {
        ExchangeRecipient nobody = new ExchangeRecipient("", "", "");
        InquiryWish empty = new InquiryWish(nobody, Optional.empty(), "", "", Optional.empty());
        assertThat(fields(empty)).containsExactly("organisation", "person", "way", "email", "wanted", "aim", "until");
        ExchangeRecipient known = new ExchangeRecipient("Bureau Taal", "L. de Wit", "");
        assertThat(fields(wish(known, Inquiry.Way.LETTER))).isEmpty();
        assertThat(fields(wish(known, Inquiry.Way.MAIL))).containsExactly("email");
        ExchangeRecipient wrong = new ExchangeRecipient("Bureau Taal", "L. de Wit", "geen adres");
        assertThat(fields(wish(wrong, Inquiry.Way.LETTER))).containsExactly("email");
    }

    private static InquiryWish wish(ExchangeRecipient source, Inquiry.Way way) {
        return new InquiryWish(
                source, Optional.of(way), "Een verslag.", "Om te helpen.", Optional.of(TODAY.plusDays(30)));
    }

    private static List<String> fields(InquiryWish wish) {
        return InquiryRules.objections(wish, TODAY).stream()
                .map(Objection::field)
                .toList();
    }

    private static Optional<String> closed(List<InquiryEvent> did, int link) {
        return InquiryRules.closed(file(did, 9, Inquiry.Way.MAIL), link, STANDS, TODAY)
                .map(Sentence::key);
    }

    private static Optional<String> over(List<InquiryEvent> did, int daysLeft) {
        return InquiryRules.RULES
                .whyNot(file(did, daysLeft, Inquiry.Way.MAIL), InquiryEvent.Stopped.class, TODAY)
                .map(Sentence::key);
    }

    @Provide
    Arbitrary<List<InquiryEvent>> events() {
        return Arbitraries.integers()
                .between(0, 13)
                .map(InquiryRulesProperties::event)
                .list()
                .ofMaxSize(9);
    }

    /// InquiryEvent stops it comes seldom, or nothing would be open.
    private static InquiryEvent event(int which) {
        return switch (which) {
            case 0 -> new InquiryEvent.Stopped("Zo.");
            case 1 -> new InquiryEvent.Ended();
            case 2 -> new InquiryEvent.Asked();
            case 3 -> new InquiryEvent.Read();
            case 4 -> new InquiryEvent.Mistaken();
            case 5 -> new InquiryEvent.Reminded();
            case 6, 7, 8, 9 -> filed();
            default -> new InquiryEvent.Sent();
        };
    }

    private static InquiryEvent.Filed filed() {
        return new InquiryEvent.Filed(new DocumentId(UUID.randomUUID()), List.of());
    }

    private static InquiryFile file(List<InquiryEvent> did, int daysLeft, Inquiry.Way way) {
        List<RecordedEvent<InquiryEvent>> history = new ArrayList<>();
        for (InquiryEvent event : did) {
            Instant at = NOW.plus(Duration.ofMinutes(history.size()));
            history.add(new RecordedEvent<>(history.size() + 1, HEAD, at, event));
        }
        return new InquiryFile(
                new Inquiry(
                        new InquiryId(UUID.randomUUID()),
                        new PupilId(UUID.randomUUID()),
                        HEAD,
                        NOW,
                        way,
                        new ExchangeRecipient("Bureau Taal", "L. de Wit", "l@taal.example"),
                        "Een verslag.",
                        "Om te helpen.",
                        TODAY.plusDays(daysLeft)),
                history);
    }

    private static int lastIndex(List<InquiryEvent> did, Class<? extends InquiryEvent> kind) {
        int last = -1;
        for (int i = 0; i < did.size(); i++) {
            last = kind.isInstance(did.get(i)) ? i : last;
        }
        return last;
    }

    private static long count(List<InquiryEvent> did, Class<? extends InquiryEvent> kind) {
        return did.stream().filter(kind::isInstance).count();
    }
}
