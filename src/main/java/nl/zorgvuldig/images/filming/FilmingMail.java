package nl.zorgvuldig.images.filming;

import static nl.zorgvuldig.platform.policy.Clause.PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.school.organisation.GroupGuidance;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Messages about filming, in Dutch with English below, each with contacts. None names a child: the
/// head and the teacher see inside the program who may be filmed. Queued in the unit of work of
/// their cause; not sent to anyone without a known address.
@Component
final class FilmingMail {
    /// Page on which parents find their own requests; and the page on which staff find those of
    /// others.
    private static final String OWN = "/filmen";

    private static final String OTHERS = "/filmverzoeken";

    private final Accounts accounts;
    private final Staff staff;
    private final Outbox outbox;
    private final BilingualMail bilingual;
    private final FilmingContact turn;
    private final Schools schools;
    private final Clock clock;

    FilmingMail(
            Accounts accounts,
            Staff staff,
            Outbox outbox,
            BilingualMail bilingual,
            FilmingContact turn,
            Schools schools,
            Clock clock) {
        this.accounts = accounts;
        this.staff = staff;
        this.outbox = outbox;
        this.bilingual = bilingual;
        this.turn = turn;
        this.schools = schools;
        this.clock = clock;
    }

    /// To the head: a new request.
    void asked(SchoolId school, LocalDate day) {
        send(OTHERS, head(school), school, "filming-asked", say("filming.mail.asked", day));
    }

    /// Notifies everyone concerned of an event.
    ///
    /// @param before the request before the event
    /// @param others the other children of the group, as the head sees them; empty when the event
    ///     is not the head's
    void tell(FilmingFile before, FilmingEvent event, List<FilmingChild> others) {
        FilmingRequest request = before.request();
        switch (event) {
            case FilmingEvent.Permitted(String conditions) -> permitted(request, conditions, others);
            case FilmingEvent.Refused(String reason) -> refused(request, reason);
            case FilmingEvent.Revoked(String reason) -> {
                refused(request, reason);
                revoked(request);
            }
            case FilmingEvent.Withdrawn _ -> {
                if (before.state() == FilmingState.PERMITTED) {
                    withdrawn(request);
                }
            }
            case FilmingEvent.Lapsed _ -> lapsed(request);
            case FilmingEvent.Closed _ -> {}
        }
    }

    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    private void permitted(FilmingRequest request, String conditions, List<FilmingChild> others) {
        send(
                OWN,
                Stream.of(request.guardian()),
                request.school(),
                "filming-permitted",
                say("filming.mail.permitted", request.day()),
                say("filming.instruction"),
                say(
                        others.stream().allMatch(FilmingChild::may)
                                ? "filming.own.everybody"
                                : "filming.own.not_everybody"),
                say("filming.mail.conditions", conditions));
        send(
                OTHERS,
                teachers(request),
                request.school(),
                "filming-permitted",
                say("filming.mail.teacher", request.day()),
                say("filming.mail.conditions", conditions));
    }

    private void refused(FilmingRequest request, String reason) {
        send(
                OWN,
                Stream.of(request.guardian()),
                request.school(),
                "filming-refused",
                say("filming.mail.refused", request.day()),
                say("filming.mail.reason", reason));
    }

    /// To the teacher, who knew of a permission.
    private void revoked(FilmingRequest request) {
        send(
                OTHERS,
                teachers(request),
                request.school(),
                "filming-refused",
                say("filming.mail.revoked", request.day()));
    }

    private void lapsed(FilmingRequest request) {
        send(
                OWN,
                Stream.of(request.guardian()),
                request.school(),
                "filming-refused",
                say("filming.mail.lapsed", request.day()));
    }

    /// The parent withdrew a permitted request.
    private void withdrawn(FilmingRequest request) {
        send(
                OTHERS,
                staff(request),
                request.school(),
                "filming-withdrawn",
                say("filming.mail.withdrawn", request.day()));
    }

    /// To the school: a child may not be filmed any more after the head gave permission.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    void changed(FilmingRequest request) {
        send(OTHERS, staff(request), request.school(), "filming-changed", say("filming.mail.changed", request.day()));
    }

    /// The same to the parent who asked, when it does not concern their own child.
    @Upholds(PRIVATE_FILMING_AFTER_CONSENT_AND_DIRECTION)
    void changedForParent(FilmingRequest request) {
        send(
                OWN,
                Stream.of(request.guardian()),
                request.school(),
                "filming-changed",
                say("filming.mail.changed_parent", request.day()),
                say("filming.own.not_everybody"));
    }

    private Stream<PersonId> staff(FilmingRequest request) {
        return Stream.concat(head(request.school()), teachers(request)).distinct();
    }

    private Stream<PersonId> head(SchoolId school) {
        return staff.findHead(school, SchoolDay.today(clock)).stream();
    }

    private Stream<PersonId> teachers(FilmingRequest request) {
        return staff.listGuides(request.group()).stream()
                .filter(guidance -> guidance.period().contains(request.day()))
                .map(GroupGuidance::person)
                .distinct();
    }

    private static Sentence say(String key, Object... gaps) {
        return Sentence.of(key, gaps);
    }

    private void send(String page, Stream<PersonId> people, SchoolId school, String kind, Sentence... said) {
        String subject = bilingual.subject(words -> words.say("filming.mail.subject"));
        String body = bilingual.body(words -> text(words, school, said));
        String called = schools.find(school).map(School::name).orElse("");
        people.forEach(person -> accounts.emailOf(person)
                .ifPresent(to -> outbox.send(
                        MailMessage.of(kind, person, to, subject, body).at(page).from(called))));
    }

    private String text(LocalizedMessages words, SchoolId school, Sentence... said) {
        return Stream.concat(
                        Stream.of(said).map(words::say),
                        Stream.of(words.say("filming.mail.turn") + "\n" + turn.of(school, words)))
                .collect(Collectors.joining("\n\n"));
    }
}
