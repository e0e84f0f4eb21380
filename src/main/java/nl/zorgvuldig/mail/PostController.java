package nl.zorgvuldig.mail;

import java.util.List;
import java.util.Optional;
import nl.zorgvuldig.database.Boards;
import nl.zorgvuldig.identity.Accounts;
import nl.zorgvuldig.identity.Functions;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.BoardId;
import nl.zorgvuldig.kernel.Id;
import nl.zorgvuldig.mail.Envelope.Letter;
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
        List<PostPage.Item> items =
                visible.stream()
                        .flatMap(board -> boards.program(board).call(this::newest).stream())
                        .toList();
        return Page.of("mail/post", new PostPage(items, posting == Posting.BY_SMTP));
    }

    @GetMapping("/post/{id}")
    Page letter(@PathVariable String id, Optional<SignedIn> visitor) {
        for (BoardId board : visible(visitor)) {
            Optional<LetterPage> page =
                    Id.parse(id)
                            .map(MailId::new)
                            .flatMap(mail -> boards.program(board).call(() -> letter(mail)));
            if (page.isPresent()) {
                return Page.of("mail/letter", page.get());
            }
        }
        return Page.notFound();
    }

    private List<PostPage.Item> newest() {
        return outbox.newest(MOST).stream()
                .map(status -> new PostPage.Item(status, accounts.nameOf(status.addressee())))
                .toList();
    }

    /// Only what is not sent is shown: a message on its way is its addressee's.
    private Optional<LetterPage> letter(MailId id) {
        return outbox.find(id)
                .filter(status -> status.state() == MailState.SHOWN)
                .flatMap(status -> outbox.read(id).map(letter -> page(status, letter)));
    }

    private LetterPage page(MailStatus status, Letter letter) {
        return new LetterPage(
                accounts.nameOf(status.addressee()),
                letter.address(),
                letter.subject(),
                letter.body().lines().toList());
    }

    /// The boards of which this visitor may see the post.
    private List<BoardId> visible(Optional<SignedIn> visitor) {
        if (posting == Posting.DEMONSTRATION) {
            return boards.all();
        }
        return visitor.filter(this::looksAfterTheProgram).stream().map(SignedIn::board).toList();
    }

    private boolean looksAfterTheProgram(SignedIn who) {
        return functions.stream()
                .anyMatch(
                        known ->
                                known.of(who, languages.in(Language.DUTCH))
                                        .codes()
                                        .contains(LOOKS_AFTER_THE_PROGRAM));
    }
}
