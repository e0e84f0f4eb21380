package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.casework.Recorded;
import nl.zorgvuldig.enrolment.Pupils;
import nl.zorgvuldig.exchange.GuardianNotice.Choice;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.kernel.PupilId;
import nl.zorgvuldig.kernel.SchoolDay;
import nl.zorgvuldig.kernel.SchoolId;
import nl.zorgvuldig.policy.Upholds;
import nl.zorgvuldig.school.School;
import nl.zorgvuldig.school.Schools;
import nl.zorgvuldig.school.Staff;
import nl.zorgvuldig.web.Contact;
import nl.zorgvuldig.web.ContactBook;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Words;
import org.springframework.stereotype.Component;

/// The door to the letters for those who decide and got no mail that something went, or that an
/// answer came, as no address of theirs was known: it is shown to everybody who decides, with or
/// without e-mail. For who may open the dossier, in which the parents stand.
@Component
public final class UntoldLetters {
    private final Notices notices;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactBook contacts;
    private final Languages languages;
    private final Clock clock;

    UntoldLetters(
            Notices notices,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactBook contacts,
            Languages languages,
            Clock clock) {
        this.notices = notices;
        this.pupils = pupils;
        this.accounts = accounts;
        this.schools = schools;
        this.staff = staff;
        this.contacts = contacts;
        this.languages = languages;
        this.clock = clock;
    }

    /// As it went last: who was told of that by mail needs no letter of the time before. None of
    /// what nobody may hear of, whatever was written down when it went.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public List<UntoldLetter> list(DisclosureFile file) {
        return file.last(DisclosureEvent.Sent.class)
                .filter(_ -> NoticeRules.tellable(file.request()))
                .map(sent -> list(file.request().pupil(), without(file, sent), words -> paragraphs(file, sent, words)))
                .orElseGet(List::of);
    }

    /// Of what went on a ground of law also those who were told later.
    private List<PersonId> without(DisclosureFile file, Recorded<DisclosureEvent> sent) {
        return Stream.concat(
                        untold(sent.event()).stream(),
                        notices.list(file).stream()
                                .filter(one -> one.choice() instanceof Choice.Letter)
                                .map(GuardianNotice::person))
                .distinct()
                .toList();
    }

    private static List<PersonId> untold(DisclosureEvent event) {
        return event instanceof DisclosureEvent.Sent(List<PersonId> untold) ? untold : List.of();
    }

    /// As an answer came last.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public List<UntoldLetter> list(InquiryFile file) {
        return file.last(InquiryEvent.Filed.class)
                .map(filed ->
                        list(file.request().pupil(), untold(filed.event()), words -> paragraphs(file, filed, words)))
                .orElseGet(List::of);
    }

    private static List<PersonId> untold(InquiryEvent event) {
        return event instanceof InquiryEvent.Filed(DocumentId _, List<PersonId> untold) ? untold : List.of();
    }

    private List<UntoldLetter> list(PupilId pupil, List<PersonId> untold, Function<Words, List<String>> said) {
        if (untold.isEmpty()) {
            return List.of();
        }
        return languages.both(
                said,
                (dutch, english) -> notices.names(pupil, untold).values().stream()
                        .map(one -> new UntoldLetter(one, dutch, english))
                        .toList());
    }

    private List<String> paragraphs(DisclosureFile file, Recorded<DisclosureEvent> sent, Words words) {
        Disclosure it = file.request();
        return List.of(
                begin("went", sent.at(), it.pupil(), it.recipient(), words),
                words.say("exchange.untold.aim", it.aim()),
                words.say(
                        "exchange.untold.items",
                        file.going().stream().map(one -> item(one, words)).collect(Collectors.joining("; "))),
                switch (it.basis()) {
                    case Basis.Consent _ -> words.say("exchange.untold.consent");
                    case Basis.Law(LegalGround ground) ->
                        words.say("exchange.untold.law", words.say("exchange.ground." + ground.code()), ground.law());
                },
                turn(it.pupil(), words));
    }

    private List<String> paragraphs(InquiryFile file, Recorded<InquiryEvent> filed, Words words) {
        Inquiry it = file.request();
        return List.of(
                begin("came", filed.at(), it.pupil(), it.source(), words),
                words.say("exchange.untold.aim", it.aim()),
                words.say("exchange.untold.wanted", it.wanted()),
                words.say("exchange.untold.consent"),
                turn(it.pupil(), words));
    }

    private String begin(String what, Instant at, PupilId pupil, Recipient other, Words words) {
        return words.say(
                "exchange.untold." + what,
                SchoolDay.of(at),
                keeper(pupil).flatMap(schools::find).map(School::name).orElse(""),
                pupils.findName(pupil).map(PersonName::full).orElse("–"),
                other.named());
    }

    private String turn(PupilId pupil, Words words) {
        return words.say(
                "exchange.untold.turn",
                said(head(keeper(pupil)), words),
                said(contacts.find(Contact.DATA_PROTECTION_OFFICER), words));
    }

    private Optional<SchoolId> keeper(PupilId pupil) {
        return pupils.find(pupil).map(where -> where.keeper());
    }

    private static String item(Picked one, Words words) {
        return words.say(
                "exchange.item." + Treatments.told(one),
                words.say("dossier.kind." + one.what().code()),
                one.happenedOn());
    }

    private Contact head(Optional<SchoolId> school) {
        LocalDate today = SchoolDay.today(clock);
        return school.flatMap(one -> staff.findHead(one, today))
                .map(one -> Contact.HEAD.named(accounts.nameOf(one).full()))
                .orElse(Contact.HEAD);
    }

    private static String said(Contact contact, Words words) {
        return words.say(contact.role())
                + contact.name().map(" "::concat).orElse("")
                + contact.address().map(one -> " (" + one + ")").orElse("");
    }
}
