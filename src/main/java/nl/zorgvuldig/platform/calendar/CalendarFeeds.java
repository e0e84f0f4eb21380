package nl.zorgvuldig.platform.calendar;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.platform.audit.AuditLog;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.database.Work;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.AccountRecoveryListener;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.identity.codes.LinkCode;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.SchoolDay;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.mail.BilingualMail;
import nl.zorgvuldig.platform.mail.MailMessage;
import nl.zorgvuldig.platform.mail.Outbox;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Outcome.Nothing;
import nl.zorgvuldig.platform.policy.Sentence;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.vault.Vault;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.stereotype.Component;

/// Calendars at a secret address. Everybody keeps only their own address: it is shown once, a new
/// one ends the old at once, and so do switching off, another e-mail address given by the school,
/// and an account that was closed. What it shows is read anew at each request as its owner, whose
/// rules and row security decide; it stores no calendar.
@Component
@Upholds(CONFIDENTIALITY)
public final class CalendarFeeds implements AccountRecoveryListener {
    /// Path below which the secret addresses are.
    public static final String PATH = "/agenda/";

    /// Page on which an address is made, renewed and ended.
    public static final String PAGE = "/agenda-instellen";

    /// How each of them ends.
    public static final String END = ".ics";

    private static final String HASH = "calendar feed";

    private final CalendarFeedStore store;
    private final List<CalendarSource> sources;
    private final Accounts accounts;
    private final Vault vault;
    private final MessageCatalog languages;
    private final BilingualMail addresses;
    private final Outbox outbox;
    private final AuditLog log;
    private final Boards boards;
    private final Work work;
    private final Clock clock;

    CalendarFeeds(
            CalendarFeedStore store,
            List<CalendarSource> sources,
            Accounts accounts,
            Vault vault,
            MessageCatalog languages,
            BilingualMail addresses,
            Outbox outbox,
            AuditLog log,
            Boards boards,
            Work work,
            Clock clock) {
        this.store = store;
        this.sources = List.copyOf(sources);
        this.accounts = accounts;
        this.vault = vault;
        this.languages = languages;
        this.addresses = addresses;
        this.outbox = outbox;
        this.log = log;
        this.boards = boards;
        this.work = work;
        this.clock = clock;
    }

    /// Empty when this person has no address.
    public Optional<CalendarFeed> find(SignedInUser who) {
        return work.read(CalendarActs.KEEP_CALENDAR_FEED, () -> store.find(who.person()));
    }

    /// Makes an address, or another in place of the one there is, which ends at that moment.
    ///
    /// @param seen the version that this person saw; 0 for none
    /// @return the code of the new one, which is stored nowhere
    public Outcome<LinkCode> renew(SignedInUser who, int seen) {
        LinkCode code = LinkCode.fresh(who.board());
        return work.once(
                CalendarActs.KEEP_CALENDAR_FEED,
                () -> {
                    if (seen == 0) {
                        store.add(who.person(), hash(code), clock.instant());
                    } else if (store.renew(who.person(), seen, hash(code), clock.instant()) == 0) {
                        return Outcome.conflict();
                    }
                    log.append(log.done(
                            CalendarActs.KEEP_CALENDAR_FEED,
                            CONFIDENTIALITY,
                            seen == 0 ? "feed-made" : "feed-renewed"));
                    accounts.emailOf(who.person()).ifPresent(email -> outbox.send(notice(who.person(), email)));
                    return Outcome.done(code);
                },
                _ -> Outcome.conflict());
    }

    /// Tells the owner at their own address, so that they notice when it was not them. Without the secret.
    private MailMessage notice(PersonId owner, String email) {
        return addresses.write(
                "calendar-address",
                owner,
                email,
                Sentence.of("calendar.mail.subject"),
                Sentence.of("calendar.mail.body", addresses.link(PAGE)));
    }

    /// The address in full.
    public String address(LinkCode code) {
        return addresses.link(PATH + code.text() + END);
    }

    /// Ends it; doing so again changes nothing.
    public Outcome<Nothing> end(SignedInUser who) {
        return work.write(CalendarActs.KEEP_CALENDAR_FEED, () -> {
            if (store.delete(who.person()) > 0) {
                log.append(log.done(CalendarActs.KEEP_CALENDAR_FEED, CONFIDENTIALITY, "feed-ended"));
            }
            return Outcome.done();
        });
    }

    /// Whose calendar is at an address; empty for one that does not exist, was renewed or ended, or whose
    /// owner has no account any more.
    public Optional<SignedInUser> owner(LinkCode code) {
        return boards.all().contains(code.board())
                ? boards.program(code.board()).call(() -> find(code))
                : Optional.empty();
    }

    /// An address of an account that is closed is removed, so that it does not come back when the
    /// account does.
    private Optional<SignedInUser> find(LinkCode code) {
        Optional<PersonId> owner = work.readApart(Act.MAINTAIN, () -> store.findPerson(hash(code)));
        Optional<AccountKind> kind = owner.flatMap(person -> accounts.findOpen(code.board(), person));
        if (owner.isPresent() && kind.isEmpty()) {
            work.change(Act.MAINTAIN, () -> store.delete(owner.get()));
        }
        return kind.map(of -> new SignedInUser(code.board(), owner.orElseThrow(), of));
    }

    /// The calendar of the owner of an address.
    ///
    /// @throws RuntimeException when a part of it cannot be read
    public String read(SignedInUser who, LinkCode code) {
        LocalDate today = SchoolDay.today(clock);
        List<CalendarItem> items = new Acting(who.board(), who.person(), Act.BROWSE, today)
                .call(() -> sources.stream()
                        .flatMap(source -> source.upcoming(who, today).stream())
                        .filter(item -> !item.time().day().isBefore(today))
                        .toList());
        boards.program(who.board()).run(() -> work.change(Act.MAINTAIN, () -> store.fetched(hash(code), today)));
        return CalendarText.write(items, languages.in(Language.DUTCH), addresses.link(""), clock.instant());
    }

    /// Removes the addresses of accounts that are closed, for the board the program acts for.
    void removeClosed() {
        work.change(
                Act.MAINTAIN,
                () -> store.listPeople().stream()
                        .filter(person -> accounts.findOpen(Acting.current().board(), person)
                                .isEmpty())
                        .forEach(store::delete));
    }

    @Override
    public void recovered(PersonId person) {
        store.delete(person);
    }

    private byte[] hash(LinkCode code) {
        return vault.keyedHash(code.board(), HASH, code.text());
    }
}
