package nl.zorgvuldig.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.mail.Mail;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The messages of a round, in Dutch with English below. They name no child: the school, the last
/// day, and where to answer after signing in.
@Component
final class RoundMail {
    private static final String BETWEEN = "\n\n* * *\n\n";

    private final Languages languages;
    private final String address;

    RoundMail(Languages languages, @Value("${zorgvuldig.url}") String address) {
        this.languages = languages;
        this.address = address.replaceFirst("/+$", "");
    }

    Mail to(PersonId person, String to, RoundStep step, RoundWish plan, String school) {
        String way = plan.way() == Renewal.Way.REMIND ? "stays" : "lapses";
        String page = address + "/toestemming";
        List<String> bodies = new ArrayList<>();
        for (Words words : both()) {
            String text =
                    switch (step) {
                        case INVITATION -> words.say("consent.round.mail.invitation", school);
                        case REMINDER, SECOND_REMINDER -> words.say("consent.round.mail.reminder", school);
                        case RESULT -> throw new IllegalArgumentException("not for who answers");
                    };
            bodies.add(text
                    + "\n\n"
                    + words.say("consent.round.mail." + way, plan.deadline())
                    + "\n\n"
                    + words.say("consent.round.mail.how", page));
        }
        return mail("consent-round", person, to, subject(step), bodies, plan.deadline());
    }

    /// For the head: the counts of the school over all questions.
    Mail result(PersonId head, String to, RoundWish plan, String school, Tally all, int open) {
        List<String> bodies = new ArrayList<>();
        for (Words words : both()) {
            bodies.add(words.say(
                    "consent.round.mail.result", school, all.yes(), all.no(), all.open(), open, address + "/rondes"));
        }
        return mail(
                "consent-result",
                head,
                to,
                "consent.round.mail.result.subject",
                bodies,
                plan.year().period().until());
    }

    private Mail mail(String kind, PersonId person, String to, String subject, List<String> bodies, LocalDate last) {
        List<String> subjects = both().stream().map(words -> words.say(subject)).toList();
        return Mail.of(kind, person, to, String.join(" / ", subjects), String.join(BETWEEN, bodies))
                .uselessAfter(last.plusDays(1).atStartOfDay(SchoolDay.ZONE).toInstant());
    }

    private static String subject(RoundStep step) {
        return switch (step) {
            case INVITATION -> "consent.round.mail.invitation.subject";
            case REMINDER, SECOND_REMINDER -> "consent.round.mail.reminder.subject";
            case RESULT -> "consent.round.mail.result.subject";
        };
    }

    private List<Words> both() {
        return List.of(languages.in(Language.DUTCH), languages.in(Language.ENGLISH));
    }
}
