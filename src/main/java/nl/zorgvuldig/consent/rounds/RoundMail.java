package nl.zorgvuldig.consent.rounds;

import java.time.Instant;
import java.time.LocalDate;
import nl.zorgvuldig.consent.renewals.ConsentRenewal;
import nl.zorgvuldig.consent.rounds.tallies.ConsentTally;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.stereotype.Component;

/// Messages of a round, in Dutch with English below. They name no child: the school, the last day,
/// and where to answer after signing in.
@Component
final class RoundMail {
    private final BilingualMail bilingual;

    RoundMail(BilingualMail bilingual) {
        this.bilingual = bilingual;
    }

    MailMessage to(PersonId person, String to, RoundMessage message, RoundPlan plan, String school) {
        String way = plan.way() == ConsentRenewal.Way.REMIND ? "stays" : "lapses";
        String text =
                switch (message) {
                    case INVITATION -> "consent.round.mail.invitation";
                    case REMINDER, SECOND_REMINDER -> "consent.round.mail.reminder";
                    case RESULT -> throw new IllegalArgumentException("not for who answers");
                };
        return bilingual
                .write(
                        "consent-round",
                        person,
                        to,
                        words -> words.say(subject(message)),
                        words -> String.join(
                                "\n\n",
                                words.say(text, school),
                                words.say("consent.round.mail." + way, plan.deadline()),
                                words.say("consent.round.mail.how", bilingual.link("/toestemming"))))
                .from(school)
                .uselessAfter(after(plan.deadline()));
    }

    /// For the head: the counts of the school over all questions.
    MailMessage result(PersonId head, String to, RoundPlan plan, String school, ConsentTally all, int open) {
        return bilingual
                .write(
                        "consent-result",
                        head,
                        to,
                        Sentence.of("consent.round.mail.result.subject"),
                        Sentence.of(
                                "consent.round.mail.result",
                                school,
                                all.yes(),
                                all.no(),
                                all.open(),
                                open,
                                bilingual.link("/rondes")))
                .from(school)
                .uselessAfter(after(plan.year().period().until()));
    }

    private static Instant after(LocalDate last) {
        return last.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant();
    }

    private static String subject(RoundMessage message) {
        return switch (message) {
            case INVITATION -> "consent.round.mail.invitation.subject";
            case REMINDER, SECOND_REMINDER -> "consent.round.mail.reminder.subject";
            case RESULT -> "consent.round.mail.result.subject";
        };
    }
}
