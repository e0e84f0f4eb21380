package nl.zorgvuldig.oversight.clauses;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.oversight.clauses.PolicyText.PolicyVersion;

/// Page with the whole text of one version of the policy.
public record PolicyVersionPage(LocalDate since, List<Block> blocks) {
    /// A block of the text: a heading (`# `), a list item (`- `) or a paragraph.
    public sealed interface Block {
        record Heading(String text) implements Block {}

        record Paragraph(String text) implements Block {}

        record Items(List<String> texts) implements Block {}
    }

    static PolicyVersionPage of(PolicyVersion version, String board) {
        List<Block> blocks = new ArrayList<>();
        for (String piece : version.textOf(board).strip().split("\\n\\s*\\n")) {
            if (piece.startsWith("# ")) {
                blocks.add(new Block.Heading(piece.substring(2)));
            } else if (piece.startsWith("- ")) {
                blocks.add(new Block.Items(
                        piece.lines().map(line -> line.replaceFirst("^- ", "")).toList()));
            } else {
                blocks.add(new Block.Paragraph(piece));
            }
        }
        return new PolicyVersionPage(version.since(), blocks);
    }
}
