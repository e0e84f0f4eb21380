package nl.zorgvuldig.exchange.inquiries;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import nl.zorgvuldig.consent.cases.ConsentCaseAnswers;
import nl.zorgvuldig.exchange.AnsweredCase;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.grounds.BasisValidity;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Wherever something that is asked stands: as long as it did not stop and did not end, somebody is
/// to do what can be done then, or there is a day on which it goes on.
@Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
class AskedWaitingProperties {
    private static final LocalDate PREPARED = LocalDate.of(2026, 11, 24);
    private static final PersonId HEAD = new PersonId(new UUID(1, 2));

    @Property(tries = 5_000)
    void what_is_open_waits_for_somebody_who_can_or_for_a_day(
            @ForAll @Size(max = 4) List<@IntRange(max = 79) Integer> tries,
            @ForAll Inquiry.Way way,
            @ForAll @IntRange(min = 1, max = 92) int lasts,
            @ForAll AnsweredCase answered,
            @ForAll @IntRange(max = 20) int later) {
        List<RecordedEvent<InquiryEvent>> history = new ArrayList<>();
        LocalDate day = PREPARED;
        for (int number : tries) {
            day = day.plusDays(number % 4);
            history.add(new RecordedEvent<>(history.size() + 1, HEAD, noon(day), event(number / 4)));
        }
        InquiryFile file = file(way, lasts, history);
        ConsentCaseAnswers answers = answered.on(day);
        LocalDate today = day.plusDays(later);

        AwaitedAction waiting = new InquiryRules(answers).waiting(file, today);

        waits(file, answers, today, waiting);
        Statistics.label("waits for")
                .collect(said(file, waiting))
                .coverage(all -> List.of("ask_answer", "ask", "ask_stop", "ask_stuck", "reminder", "last day")
                        .forEach(what -> all.check(what).percentage(share -> share > 0.3)));
    }

    private static String said(InquiryFile file, AwaitedAction waiting) {
        return switch (waiting) {
            case AwaitedAction.Nobody _ -> "nobody";
            case AwaitedAction.Day(LocalDate on) -> on.isAfter(file.request().until()) ? "last day" : "reminder";
            case AwaitedAction.Somebody now -> now.task().replace("exchange.task.", "");
        };
    }

    private static void waits(InquiryFile file, ConsentCaseAnswers answers, LocalDate today, AwaitedAction waiting) {
        boolean over = file.state().over();
        LocalDate last = file.request().until();
        switch (waiting) {
            case AwaitedAction.Nobody _ -> assertThat(over).isTrue();
            case AwaitedAction.Day(LocalDate on) -> {
                assertThat(over).isFalse();
                if (today.isAfter(last)) {
                    assertThat(on).as("the program ends it").isEqualTo(last.plusDays(1));
                } else if (on.isAfter(last)) {
                    assertThat(on).isEqualTo(last.plusDays(1));
                    assertThat(file.state()).isIn(InquiryState.SENT, InquiryState.ANSWERED);
                } else {
                    assertThat(on).isAfterOrEqualTo(today);
                    assertThat(InquiryRules.reminds(file, on)).isTrue();
                    assertThat(answers.decision().effective()).isTrue();
                }
            }
            case AwaitedAction.Somebody now -> {
                assertThat(file.can(InquiryEvent.Stopped.class, today)).isTrue();
                assertThat(now.since()).isBeforeOrEqualTo(today);
                assertThat(now.until()).isAfterOrEqualTo(now.since()).isBeforeOrEqualTo(last);
                assertThat(now.otherwise()).contains(last.plusDays(1));
                assertThat(now.clause()).isEqualTo(FROM_THIRD_PARTIES_AFTER_CONSENT);
                can(file, answers, today, now);
            }
        }
    }

    private static void can(InquiryFile file, ConsentCaseAnswers answers, LocalDate today, AwaitedAction.Somebody now) {
        BasisValidity support = answers.decision().effective()
                ? new BasisValidity.Stands()
                : new BasisValidity.Fails(Sentence.of("exchange.no.consent"));
        boolean sends = file.state() == InquiryState.WAITING
                && InquiryRules.whyNotSend(file, support, today).isEmpty();
        switch (now.task()) {
            case "exchange.task.ask" -> assertThat(sends).isTrue();
            case "exchange.task.ask_answer" -> {
                assertThat(answers.missing()).isNotEmpty();
                assertThat(answers.refused()).isFalse();
            }
            case "exchange.task.ask_stop" -> assertThat(answers.refused()).isTrue();
            case "exchange.task.ask_stuck" -> {
                assertThat(sends).isFalse();
                assertThat(answers.missing()).isEmpty();
                assertThat(answers.refused()).isFalse();
            }
            default -> throw new AssertionError(now.task());
        }
        assertThat(now.party())
                .isEqualTo(now.task().equals("exchange.task.ask_answer") ? CaseParty.DECIDERS : CaseParty.KEEPER);
    }

    @Example
    void there_are_days_for_what_is_to_be_done_and_none_after_the_last() {
        assertThat(until(AnsweredCase.MISSING, 60)).isEqualTo(PREPARED.plusDays(60));
        assertThat(until(AnsweredCase.YES, 60)).isEqualTo(PREPARED.plusDays(10));
        assertThat(until(AnsweredCase.YES, 5)).isEqualTo(PREPARED.plusDays(5));
        assertThat(until(AnsweredCase.NO, 60)).isEqualTo(PREPARED.plusDays(10));
        assertThat(until(AnsweredCase.NO_AND_MISSING, 60)).isEqualTo(PREPARED.plusDays(10));
        assertThat(until(AnsweredCase.DISPUTED, 60)).isEqualTo(PREPARED.plusDays(10));
    }

    private static LocalDate until(AnsweredCase answered, int lasts) {
        AwaitedAction waiting = new InquiryRules(answered.on(PREPARED.plusDays(3)))
                .waiting(file(Inquiry.Way.LETTER, lasts, List.of()), PREPARED.plusDays(4));
        assertThat(waiting).isInstanceOf(AwaitedAction.Somebody.class);
        return ((AwaitedAction.Somebody) waiting).until();
    }

    @Example
    void who_was_asked_by_mail_is_reminded_before_it_ends() {
        List<RecordedEvent<InquiryEvent>> sent =
                List.of(new RecordedEvent<>(1, HEAD, noon(PREPARED), new InquiryEvent.Sent()));
        assertThat(on(Inquiry.Way.MAIL, 60, sent)).isEqualTo(new AwaitedAction.Day(PREPARED.plusDays(14)));
        assertThat(on(Inquiry.Way.MAIL, 13, sent)).isEqualTo(new AwaitedAction.Day(PREPARED.plusDays(14)));
        assertThat(on(Inquiry.Way.LETTER, 60, sent)).isEqualTo(new AwaitedAction.Day(PREPARED.plusDays(61)));
    }

    private static AwaitedAction on(Inquiry.Way way, int lasts, List<RecordedEvent<InquiryEvent>> history) {
        return new InquiryRules(AnsweredCase.YES.on(PREPARED)).waiting(file(way, lasts, history), PREPARED.plusDays(1));
    }

    private static InquiryEvent event(int which) {
        return switch (which) {
            case 0 -> new InquiryEvent.Stopped("Zo.");
            case 1 -> new InquiryEvent.Ended();
            case 2, 3, 4 -> new InquiryEvent.Filed(new DocumentId(new UUID(3, which)), List.of());
            case 5, 6, 7, 8, 9, 10, 11 -> new InquiryEvent.Sent();
            case 12, 13 -> new InquiryEvent.Reminded();
            case 14 -> new InquiryEvent.Mistaken();
            case 15 -> new InquiryEvent.Read();
            default -> new InquiryEvent.Asked();
        };
    }

    private static InquiryFile file(Inquiry.Way way, int lasts, List<RecordedEvent<InquiryEvent>> history) {
        return new InquiryFile(
                new Inquiry(
                        new InquiryId(new UUID(2, 1)),
                        new PupilId(new UUID(2, 2)),
                        HEAD,
                        noon(PREPARED),
                        way,
                        new ExchangeRecipient("Bureau Taal", "L. de Wit", "l@taal.example"),
                        "Een verslag.",
                        "Om te helpen.",
                        PREPARED.plusDays(lasts)),
                history);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(SchoolDay.ZONE).toInstant();
    }
}
