package nl.zorgvuldig.care.consultation.invitations;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.care.consultation.Consultation;
import nl.zorgvuldig.platform.calendar.CalendarInvitations;
import nl.zorgvuldig.platform.calendar.CalendarItem;
import nl.zorgvuldig.platform.calendar.CalendarTime;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.organisation.Group;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import org.springframework.stereotype.Component;

/// Invites participants, with a file for their calendar; notifies them of changes and of
/// cancellation. Names the school and no pupil, in no message and no calendar. Runs inside the unit
/// of work that causes it; sends nothing to a person whose address is not known.
@Component
public final class ConsultationInvitationMail {
    private static final String FILE = "overleg.ics";

    private final Accounts accounts;
    private final Schools schools;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final CalendarInvitations calendars;

    ConsultationInvitationMail(
            Accounts accounts, Schools schools, Outbox outbox, BilingualMail bilingual, CalendarInvitations calendars) {
        this.accounts = accounts;
        this.schools = schools;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.calendars = calendars;
    }

    private enum News {
        INVITED("consultation-invitation"),
        CHANGED("consultation-invitation"),
        AGAIN("consultation-invitation"),
        CANCELLED("consultation-cancelled");

        private final String kind;

        News(String kind) {
            this.kind = kind;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public void invite(Consultation consultation) {
        send(News.INVITED, consultation, consultation.people());
    }

    /// For a consultation that did not change.
    ///
    /// @param consultation with its present revision
    void inviteAgain(Consultation consultation) {
        send(News.AGAIN, consultation, consultation.people());
    }

    /// Those who stay, who are new and who are no longer needed each get their own message.
    ///
    /// @param now with its present revision
    public void change(Consultation before, Consultation now) {
        List<PersonId> stay = new ArrayList<>(now.people());
        stay.retainAll(before.people());
        send(News.CHANGED, now, stay);
        send(News.INVITED, now, without(now.people(), before.people()));
        send(News.CANCELLED, now, without(before.people(), now.people()));
    }

    /// @param consultation with its present revision
    public void cancel(Consultation consultation) {
        send(News.CANCELLED, consultation, consultation.people());
    }

    private static List<PersonId> without(List<PersonId> people, List<PersonId> others) {
        return people.stream().filter(person -> !others.contains(person)).toList();
    }

    @Upholds(CONFIDENTIALITY)
    private void send(News news, Consultation consultation, Collection<PersonId> people) {
        String subject = bilingual.subject(words -> subject(words, news, consultation));
        String body = bilingual.body(words -> body(words, news, consultation));
        CalendarItem item = item(consultation);
        String school = school(consultation);
        for (PersonId person : people) {
            Optional<String> to = accounts.emailOf(person);
            String reader = accounts.nameOf(person).full();
            to.ifPresent(email -> outbox.send(MailMessage.of(news.kind, person, email, subject, body)
                    .from(school)
                    .uselessAfter(consultation.startsAt())
                    .with(
                            news == News.CANCELLED
                                    ? calendars.cancel(FILE, item, reader, email)
                                    : calendars.request(FILE, item, reader, email))));
        }
    }

    private CalendarItem item(Consultation consultation) {
        return new CalendarItem(
                consultation.id().toString(),
                consultation.revision(),
                CalendarTime.at(consultation.startsAt()),
                title(consultation),
                Optional.of(room(consultation)),
                path(consultation));
    }

    private String subject(LocalizedMessages words, News news, Consultation consultation) {
        return words.say(
                "consultation.mail.subject." + news.word(), words.say(title(consultation)), consultation.day());
    }

    private String body(LocalizedMessages words, News news, Consultation consultation) {
        List<String> parts = new ArrayList<>();
        parts.add(words.say(
                "consultation.mail." + news.word(),
                accounts.nameOf(consultation.chair()).full()));
        parts.add(words.say(
                "consultation.mail.when",
                words.say(title(consultation)),
                words.moment(consultation.startsAt()),
                words.say(room(consultation))));
        parts.add(words.say("consultation.mail.where", page(consultation)));
        parts.add(words.say(news == News.CANCELLED ? "consultation.mail.file.gone" : "consultation.mail.file"));
        return String.join("\n\n", parts);
    }

    private Sentence title(Consultation consultation) {
        String group =
                schools.findGroup(consultation.group()).map(Group::shortName).orElse("–");
        return Sentence.of("consultation.title." + consultation.kind().code(), group);
    }

    private String school(Consultation consultation) {
        return schools.findGroup(consultation.group())
                .flatMap(group -> schools.find(group.school()))
                .map(School::name)
                .orElse("");
    }

    private static Sentence room(Consultation consultation) {
        return Sentence.of("consultation.room." + consultation.room().code());
    }

    private String page(Consultation consultation) {
        return bilingual.link(path(consultation));
    }

    private static String path(Consultation consultation) {
        return "/overleggen/" + consultation.id();
    }
}
