package nl.zorgvuldig.platform.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.story.DemoProgram;

/// The messages that went to people of one board.
public final class EntranceMail {
    private static final Pattern LINK = Pattern.compile("/nieuw-adres/(stop/)?([\\w-]{64})");

    private final DemoProgram program;
    private final BoardId board;

    public EntranceMail(DemoProgram program, BoardId board) {
        this.program = program;
        this.board = board;
    }

    /// The code of the link in the newest message of a kind.
    public String link(String kind) {
        Matcher link = LINK.matcher(newest(kind));
        assertThat(link.find()).isTrue();
        return link.group(2);
    }

    /// The codes of the links in all messages of a kind.
    List<String> links(String kind) {
        return messages(kind).stream()
                .map(this::read)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(2))
                .toList();
    }

    public String newest(String kind) {
        return read(messages(kind).getFirst());
    }

    private List<UUID> messages(String kind) {
        return program.superuser("zorgvuldig")
                .sql("select id from mail.message where board = :board and kind = :kind" + " order by id desc")
                .param("board", board.value())
                .param("kind", kind)
                .query(UUID.class)
                .list();
    }

    private String read(UUID message) {
        return program.nobody().get("/post/" + message).body();
    }

    public long count(String kind) {
        return program.superuser("zorgvuldig")
                .sql("select count(*) from mail.message where board = :board and kind = :kind")
                .param("board", board.value())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }
}
