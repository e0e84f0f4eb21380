package nl.zorgvuldig.exchange.notices;

import static nl.zorgvuldig.platform.policy.Clause.FROM_THIRD_PARTIES_AFTER_CONSENT;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.zorgvuldig.exchange.ExchangeRecipient;
import nl.zorgvuldig.exchange.disclosures.Disclosure;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.inquiries.Inquiry;
import nl.zorgvuldig.exchange.inquiries.InquiryEvent;
import nl.zorgvuldig.exchange.inquiries.InquiryFile;
import nl.zorgvuldig.exchange.items.DisclosureItem;
import nl.zorgvuldig.exchange.items.ItemTreatment.TreatmentWording;
import nl.zorgvuldig.exchange.notices.GuardianNotice.Choice;
import nl.zorgvuldig.platform.casework.RecordedEvent;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.ids.SchoolId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.ContactDirectory;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import nl.zorgvuldig.school.enrolment.Pupils;
import nl.zorgvuldig.school.organisation.School;
import nl.zorgvuldig.school.organisation.Schools;
import nl.zorgvuldig.school.organisation.Staff;
import org.springframework.stereotype.Component;

/// Letters for legal representatives who got no mail about a disclosure or an answer because no
/// address was known: everybody is notified, with or without e-mail. For readers who may open the
/// dossier, which names the parents.
@Component
public final class GuardianNoticeLetters {
    private final GuardianNotices notices;
    private final Pupils pupils;
    private final Accounts accounts;
    private final Schools schools;
    private final Staff staff;
    private final ContactDirectory contacts;
    private final MessageCatalog languages;
    private final Clock clock;

    GuardianNoticeLetters(
            GuardianNotices notices,
            Pupils pupils,
            Accounts accounts,
            Schools schools,
            Staff staff,
            ContactDirectory contacts,
            MessageCatalog languages,
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

    /// Letters about the last sending: whoever was mailed about that needs no letter about an
    /// earlier one. None for a disclosure that nobody may be told of, whatever was recorded when
    /// it was sent.
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    public List<GuardianNoticeLetter> list(DisclosureFile file) {
        return file.last(DisclosureEvent.Sent.class)
                .or(() -> file.last(DisclosureEvent.AlreadyGiven.class))
                .filter(_ -> GuardianNoticeRules.tellable(file.request().basis()))
                .map(sent -> list(file.request().pupil(), without(file, sent), words -> paragraphs(file, sent, words)))
                .orElseGet(List::of);
    }

    /// The people without mail; for a disclosure on a legal ground including those notified later.
    private List<PersonId> without(DisclosureFile file, RecordedEvent<DisclosureEvent> sent) {
        return Stream.concat(
                        untold(sent.event()).stream(),
                        notices.list(file).stream()
                                .filter(notice -> notice.choice() instanceof Choice.Letter)
                                .map(GuardianNotice::person))
                .distinct()
                .toList();
    }

    private static List<PersonId> untold(DisclosureEvent event) {
        return event instanceof DisclosureEvent.Sent(List<PersonId> untold) ? untold : List.of();
    }

    /// Letters about the last answer.
    @Upholds(FROM_THIRD_PARTIES_AFTER_CONSENT)
    public List<GuardianNoticeLetter> list(InquiryFile file) {
        return file.last(InquiryEvent.Filed.class)
                .map(filed ->
                        list(file.request().pupil(), untold(filed.event()), words -> paragraphs(file, filed, words)))
                .orElseGet(List::of);
    }

    private static List<PersonId> untold(InquiryEvent event) {
        return event instanceof InquiryEvent.Filed(DocumentId _, List<PersonId> untold) ? untold : List.of();
    }

    private List<GuardianNoticeLetter> list(
            PupilId pupil, List<PersonId> untold, Function<LocalizedMessages, List<String>> said) {
        if (untold.isEmpty()) {
            return List.of();
        }
        return languages.both(
                said,
                (dutch, english) -> notices.names(pupil, untold).values().stream()
                        .map(name -> new GuardianNoticeLetter(name, dutch, english))
                        .toList());
    }

    private List<String> paragraphs(DisclosureFile file, RecordedEvent<DisclosureEvent> sent, LocalizedMessages words) {
        Disclosure it = file.request();
        if (sent.event() instanceof DisclosureEvent.AlreadyGiven(LocalDate on)) {
            return List.of(
                    begin("said", on, it.pupil(), it.recipient(), words),
                    words.say("exchange.untold.report", it.aim()),
                    basis(it, words),
                    turn(it.pupil(), words));
        }
        return List.of(
                begin("went", SchoolDay.of(sent.at()), it.pupil(), it.recipient(), words),
                words.say("exchange.untold.aim", it.aim()),
                words.say(
                        "exchange.untold.items",
                        file.going().stream()
                                .map(disclosureItem -> item(disclosureItem, words))
                                .collect(Collectors.joining("; "))),
                basis(it, words),
                turn(it.pupil(), words));
    }

    private static String basis(Disclosure it, LocalizedMessages words) {
        return switch (it.basis()) {
            case DisclosureBasis.Consent _ -> words.say("exchange.untold.consent");
            case DisclosureBasis.Law(LegalGround ground) ->
                words.say("exchange.untold.law", words.say("exchange.ground." + ground.code()), ground.law());
        };
    }

    private List<String> paragraphs(InquiryFile file, RecordedEvent<InquiryEvent> filed, LocalizedMessages words) {
        Inquiry it = file.request();
        return List.of(
                begin("came", SchoolDay.of(filed.at()), it.pupil(), it.source(), words),
                words.say("exchange.untold.aim", it.aim()),
                words.say("exchange.untold.wanted", it.wanted()),
                words.say("exchange.untold.consent"),
                turn(it.pupil(), words));
    }

    private String begin(String what, LocalDate day, PupilId pupil, ExchangeRecipient other, LocalizedMessages words) {
        return words.say(
                "exchange.untold." + what,
                day,
                keeper(pupil).flatMap(schools::find).map(School::name).orElse(""),
                pupils.findName(pupil).map(PersonName::full).orElse("–"),
                other.named());
    }

    private String turn(PupilId pupil, LocalizedMessages words) {
        return words.say(
                "exchange.untold.turn",
                said(head(keeper(pupil)), words),
                said(contacts.find(RoleContact.DATA_PROTECTION_OFFICER), words));
    }

    private Optional<SchoolId> keeper(PupilId pupil) {
        return pupils.find(pupil).map(where -> where.keeper());
    }

    private static String item(DisclosureItem item, LocalizedMessages words) {
        return words.say(
                "exchange.item." + TreatmentWording.told(item),
                words.say("dossier.kind." + item.what().code()),
                item.happenedOn());
    }

    private RoleContact head(Optional<SchoolId> school) {
        LocalDate today = SchoolDay.today(clock);
        return school.flatMap(schoolId -> staff.findHead(schoolId, today))
                .map(person -> RoleContact.HEAD.named(accounts.nameOf(person).full()))
                .orElse(RoleContact.HEAD);
    }

    private static String said(RoleContact contact, LocalizedMessages words) {
        return words.say(contact.role())
                + contact.name().map(" "::concat).orElse("")
                + contact.address().map(text -> " (" + text + ")").orElse("");
    }
}
