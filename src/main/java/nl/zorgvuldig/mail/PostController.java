package nl.zorgvuldig.mail;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.Functions;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.mail.Envelope.Letter;
import nl.zorgvuldig.web.Download;
import nl.zorgvuldig.web.Language;
import nl.zorgvuldig.web.Languages;
import nl.zorgvuldig.web.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows whoever looks after the program what was sent and what became of it, and everybody in a
/// demonstration what would have been sent.
@Controller
class PostController {
    private static final int MOST = 100;
    private static final String LOOKS_AFTER_THE_PROGRAM = "administrator";

    private final Outbox outbox;
    private final Posting posting;
    private final Boards boards;
    private final Accounts accounts;
    private final ObjectProvider<Functions> functions;
    private final Languages languages;

    PostController(
            Outbox outbox,
            Posting posting,
            Boards boards,
            Accounts accounts,
            ObjectProvider<Functions> functions,
            Languages languages) {
        this.outbox = outbox;
        this.posting = posting;
        this.boards = boards;
        this.accounts = accounts;
        this.functions = functions;
        this.languages = languages;
    }

    @GetMapping("/post")
    Page list(Optional<SignedIn> visitor) {
        List<BoardId> visible = visible(visitor);
        if (visible.isEmpty()) {
            return Page.notFound();
        }
        List<PostPage.Item> items = visible.stream()
                .flatMap(board -> boards.program(board).call(this::newest).stream())
                .toList();
        return Page.of("mail/post", new PostPage(items, posting == Posting.BY_SMTP));
    }

    @GetMapping("/post/{id}")
    Page letter(@PathVariable String id, Optional<SignedIn> visitor) {
        return find(id, visitor, this::page)
                .map(page -> Page.of("mail/letter", page))
                .orElseGet(Page::notFound);
    }

    @GetMapping("/post/{id}/bijlage")
    Page attachment(@PathVariable String id, Optional<SignedIn> visitor) {
        return find(id, visitor, (_, letter) -> letter)
                .flatMap(Letter::attachment)
                .map(file -> Page.download(new Download(file.name(), file.type(), out -> out.write(file.content()))))
                .orElseGet(Page::notFound);
    }

    /// Only what is not sent is shown: a message on its way is its addressee's.
    private <T> Optional<T> find(String id, Optional<SignedIn> visitor, BiFunction<MailStatus, Letter, T> shown) {
        Optional<MailId> mail = Id.parse(id).map(MailId::new);
        return visible(visitor).stream()
                .flatMap(board -> mail.flatMap(one -> boards.program(board).call(() -> read(one, shown))).stream())
                .findFirst();
    }

    private <T> Optional<T> read(MailId id, BiFunction<MailStatus, Letter, T> shown) {
        return outbox.find(id)
                .filter(status -> status.state() == MailState.SHOWN)
                .flatMap(status -> outbox.read(id).map(letter -> shown.apply(status, letter)));
    }

    private List<PostPage.Item> newest() {
        return outbox.newest(MOST).stream()
                .map(status -> new PostPage.Item(status, accounts.nameOf(status.addressee())))
                .toList();
    }

    private LetterPage page(MailStatus status, Letter letter) {
        return new LetterPage(
                accounts.nameOf(status.addressee()),
                letter.address(),
                letter.subject(),
                letter.body().lines().toList(),
                letter.attachment().map(file -> new LetterPage.File(file.name(), "/post/" + status.id() + "/bijlage")));
    }

    /// The boards of which this visitor may see the post.
    private List<BoardId> visible(Optional<SignedIn> visitor) {
        if (posting == Posting.DEMONSTRATION) {
            return boards.all();
        }
        return visitor.filter(this::looksAfterTheProgram).stream()
                .map(SignedIn::board)
                .toList();
    }

    private boolean looksAfterTheProgram(SignedIn who) {
        return functions.stream()
                .anyMatch(known ->
                        known.of(who, languages.in(Language.DUTCH)).codes().contains(LOOKS_AFTER_THE_PROGRAM));
    }
}
