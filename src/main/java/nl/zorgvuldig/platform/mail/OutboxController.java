package nl.zorgvuldig.platform.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.identity.Accounts;
import nl.zorgvuldig.platform.identity.PersonFunctions;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.mail.MessageSeals.Letter;
import nl.zorgvuldig.platform.mail.Outbox.MailMode;
import nl.zorgvuldig.platform.web.FileDownload;
import nl.zorgvuldig.platform.web.Page;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Pages of the outbox: show the administrators of the program what was sent and its status, and
/// everybody in a demonstration what would have been sent.
@Controller
class OutboxController {
    private static final int MOST = 100;
    private static final String LOOKS_AFTER_THE_PROGRAM = "administrator";

    private final Outbox outbox;
    private final MailMode posting;
    private final Boards boards;
    private final Accounts accounts;
    private final ObjectProvider<PersonFunctions> functions;
    private final MessageCatalog languages;

    OutboxController(
            Outbox outbox,
            MailMode posting,
            Boards boards,
            Accounts accounts,
            ObjectProvider<PersonFunctions> functions,
            MessageCatalog languages) {
        this.outbox = outbox;
        this.posting = posting;
        this.boards = boards;
        this.accounts = accounts;
        this.functions = functions;
        this.languages = languages;
    }

    @GetMapping("/post")
    Page list(Optional<SignedInUser> visitor) {
        List<BoardId> visible = visible(visitor);
        if (visible.isEmpty()) {
            return Page.notFound();
        }
        List<OutboxPage.Item> items = visible.stream()
                .flatMap(board -> boards.program(board).call(this::newest).stream())
                .toList();
        return Page.of("platform/mail/post", new OutboxPage(items, posting == MailMode.BY_SMTP));
    }

    @GetMapping("/post/{id}")
    Page letter(@PathVariable String id, Optional<SignedInUser> visitor) {
        return find(id, visitor, this::page)
                .map(page -> Page.of("platform/mail/letter", page))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/post/{id}/bijlage")
    Page attachment(@PathVariable String id, Optional<SignedInUser> visitor) {
        return find(id, visitor, (_, letter) -> letter)
                .flatMap(Letter::attachment)
                .map(file ->
                        Page.download(new FileDownload(file.name(), file.type(), out -> out.write(file.content()))))
                .orElseGet(Page::notFound);
    }

    /// Only messages that are not sent are shown: a message on its way is for its addressee alone.
    private <T> Optional<T> find(String id, Optional<SignedInUser> visitor, BiFunction<MailStatus, Letter, T> shown) {
        Optional<MailId> mail = Id.parse(id).map(MailId::new);
        return visible(visitor).stream()
                .flatMap(board ->
                        mail.flatMap(mailId -> boards.program(board).call(() -> read(mailId, shown))).stream())
                .findFirst();
    }

    private <T> Optional<T> read(MailId id, BiFunction<MailStatus, Letter, T> shown) {
        return outbox.find(id)
                .filter(status -> status.state() == MailState.SHOWN)
                .flatMap(status -> outbox.read(id).map(letter -> shown.apply(status, letter)));
    }

    private List<OutboxPage.Item> newest() {
        return outbox.newest(MOST).stream()
                .map(status -> new OutboxPage.Item(status, accounts.nameOf(status.addressee())))
                .toList();
    }

    private OutboxMessagePage page(MailStatus status, Letter letter) {
        return new OutboxMessagePage(
                accounts.nameOf(status.addressee()),
                letter.address(),
                letter.subject(),
                letter.body().lines().toList(),
                letter.attachment()
                        .map(file -> new OutboxMessagePage.File(file.name(), "/post/" + status.id() + "/bijlage")));
    }

    /// The boards whose outbox this visitor may see.
    private List<BoardId> visible(Optional<SignedInUser> visitor) {
        if (posting == MailMode.DEMONSTRATION) {
            return boards.all();
        }
        return visitor.filter(this::looksAfterTheProgram).stream()
                .map(SignedInUser::board)
                .toList();
    }

    private boolean looksAfterTheProgram(SignedInUser who) {
        return functions.stream()
                .anyMatch(known ->
                        known.of(who, languages.in(Language.DUTCH)).codes().contains(LOOKS_AFTER_THE_PROGRAM));
    }
}
