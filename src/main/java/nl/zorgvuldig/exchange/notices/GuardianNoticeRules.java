package nl.zorgvuldig.exchange.notices;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureRules;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Choice;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Reason;
import nl.zorgvuldig.platform.casework.AwaitedAction;
import nl.zorgvuldig.platform.casework.CaseParty;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.policy.FreeText;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;

/// Rules for which legal representatives are notified of a disclosure. With consent everybody; on
/// a legal ground those whom the head chose one by one, since notifying can put a child in danger;
/// of a demand by the public prosecutor nobody. Facts in, decision out.
public final class GuardianNoticeRules {
    /// Days after which the head looks again, at most.
    static final int LOOK_AGAIN = 14;

    /// School days after which the head looks again when there was only haste.
    static final int AFTER_HASTE = 2;

    /// Days to look again.
    static final int LOOKING = 2;

    /// School days to choose who is notified of what was given without the program.
    static final int CHOOSING = 2;

    private GuardianNoticeRules() {}

    /// Whether somebody may know of this disclosure.
    ///
    /// @param notices about this person, possibly among others
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    public static boolean informed(Disclosure disclosure, List<GuardianNotice> notices, PersonId person) {
        return switch (disclosure.basis()) {
            case DisclosureBasis.Consent _ -> true;
            case DisclosureBasis.Law(LegalGround ground) ->
                switch (ground.notice()) {
                    case PER_PERSON ->
                        last(notices, person).filter(Choice::informs).isPresent();
                    case NOBODY -> false;
                };
        };
    }

    /// Whether anybody may be notified of it at all.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static boolean tellable(DisclosureBasis basis) {
        return switch (basis) {
            case DisclosureBasis.Consent _ -> true;
            case DisclosureBasis.Law(LegalGround ground) ->
                switch (ground.notice()) {
                    case PER_PERSON -> true;
                    case NOBODY -> false;
                };
        };
    }

    static Optional<Choice> last(List<GuardianNotice> notices, PersonId person) {
        return notices.stream()
                .filter(notice -> notice.person().equals(person))
                .reduce((notice, other) -> notice.number() > other.number() ? notice : other)
                .map(GuardianNotice::choice);
    }

    /// The people about whom the head must choose before it is sent.
    static List<PersonId> unchosen(Disclosure disclosure, List<PersonId> deciders, List<GuardianNotice> notices) {
        return chooses(disclosure)
                ? deciders.stream()
                        .filter(person -> last(notices, person).isEmpty())
                        .toList()
                : List.of();
    }

    /// The people whom the head can still notify of what was sent.
    static List<PersonId> uninformed(Disclosure disclosure, List<PersonId> deciders, List<GuardianNotice> notices) {
        return chooses(disclosure)
                ? deciders.stream()
                        .filter(person -> !informed(disclosure, notices, person))
                        .toList()
                : List.of();
    }

    private static boolean chooses(Disclosure disclosure) {
        return switch (disclosure.basis()) {
            case DisclosureBasis.Consent _ -> false;
            case DisclosureBasis.Law(LegalGround ground) ->
                switch (ground.notice()) {
                    case PER_PERSON -> true;
                    case NOBODY -> false;
                };
        };
    }

    /// The day on which the head looks again at who was not notified.
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    static LocalDate lookAgain(Reason reason, LocalDate decided) {
        return switch (reason) {
            case HASTE -> SchoolDay.taughtAfter(decided, AFTER_HASTE);
            case SAFETY_CHILD, SAFETY_OTHER, ASKED_BY_RECIPIENT -> decided.plusDays(LOOK_AGAIN);
        };
    }

    /// What was given without the program is there before anybody chose who is notified: the head does
    /// so within some school days, whoever recorded it.
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    static AwaitedAction choosing(LocalDate recorded) {
        return new AwaitedAction.Somebody(
                CaseParty.KEEPER,
                "exchange.task.undecided",
                recorded,
                SchoolDay.taughtAfter(recorded, CHOOSING),
                TO_THIRD_PARTIES_AFTER_CONSENT);
    }

    /// The head looks again on that day, at what was sent; somebody who is notified by then needs it no
    /// more. Nobody but the head is told that it waits.
    ///
    /// @param lookAgain of those who decide and were not notified
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    static AwaitedAction waiting(Collection<LocalDate> lookAgain, LocalDate today) {
        if (lookAgain.isEmpty()) {
            return new AwaitedAction.Nobody();
        }
        LocalDate first = Collections.min(lookAgain);
        return today.isBefore(first)
                ? new AwaitedAction.Day(first)
                : new AwaitedAction.Somebody(
                        CaseParty.KEEPER,
                        "exchange.task.untold",
                        first,
                        first.plusDays(LOOKING),
                        TO_THIRD_PARTIES_AFTER_CONSENT);
    }

    /// The people to mail when it is sent, the first time or again.
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    static List<PersonId> mailed(Disclosure disclosure, List<PersonId> deciders, List<GuardianNotice> notices) {
        return switch (disclosure.basis()) {
            case DisclosureBasis.Consent _ -> deciders;
            case DisclosureBasis.Law(LegalGround ground) ->
                switch (ground.notice()) {
                    case PER_PERSON ->
                        deciders.stream()
                                .filter(person -> last(notices, person)
                                        .filter(Choice.Now.class::isInstance)
                                        .isPresent())
                                .toList();
                    case NOBODY -> List.of();
                };
        };
    }

    /// Objections to the choices that were filled in.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    static List<Objection> objections(
            List<PersonId> people, Map<PersonId, GuardianNoticeWish> wishes, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        for (PersonId person : people) {
            GuardianNoticeWish wish = wishes.getOrDefault(person, GuardianNoticeWish.NONE);
            switch (wish.choice()) {
                case "now" -> {}
                case "told" -> {
                    if (wish.on().filter(day -> !day.isAfter(today)).isEmpty()) {
                        objections.add(no("on", person, "exchange.objection.notice.on"));
                    }
                    words("how", person, wish.how()).ifPresent(objections::add);
                }
                case "not_now" -> {
                    if (Reason.find(wish.reason()).isEmpty()) {
                        objections.add(no("reason", person, "exchange.objection.notice.reason"));
                    }
                    words("because", person, wish.because()).ifPresent(objections::add);
                }
                default -> objections.add(no("choice", person, "exchange.objection.notice.choice"));
            }
        }
        return objections;
    }

    private static Optional<Objection> words(String what, PersonId person, String text) {
        return FreeText.check(
                field(what, person),
                text,
                DisclosureRules.LONGEST_WORDS,
                Sentence.of("exchange.objection.notice." + what));
    }

    private static Objection no(String what, PersonId person, String key, Object... gaps) {
        return DisclosureRules.no(field(what, person), key, gaps);
    }

    /// The name of a field about a person.
    public static String field(String what, PersonId person) {
        return "notice-" + what + "-" + person;
    }

    /// @param wish without objections
    static Choice choice(GuardianNoticeWish wish, LocalDate today) {
        return switch (wish.choice()) {
            case "now" -> new Choice.Now();
            case "told" -> new Choice.Told(wish.on().orElseThrow(), wish.how().strip());
            case "not_now" -> {
                Reason reason = Reason.find(wish.reason()).orElseThrow();
                yield new Choice.NotNow(
                        Optional.of(reason),
                        lookAgain(reason, today),
                        wish.because().strip());
            }
            default -> throw new IllegalArgumentException("no choice");
        };
    }
}
