package nl.zorgvuldig.oversight.figures;

import java.util.ArrayList;
import java.util.List;
import nl.zorgvuldig.platform.policy.Figure.Standing;

/// The last weeks of one clause as a row of blocks, oldest first.
public record WeekPicture(List<Block> blocks) {
    /// A quarter of a year.
    private static final int WEEKS = 13;

    private static final int STEP = 16;

    /// @param x place from the left
    public record Block(Standing standing, int x) {}

    /// @param weeks newest first
    public static WeekPicture of(List<PolicyOverview.ClauseWeek> weeks) {
        List<Block> blocks = new ArrayList<>();
        for (PolicyOverview.ClauseWeek week :
                weeks.stream().limit(WEEKS).toList().reversed()) {
            blocks.add(new Block(week.standing(), blocks.size() * STEP + 1));
        }
        return new WeekPicture(blocks);
    }

    public int count() {
        return blocks.size();
    }

    public int width() {
        return WEEKS * STEP;
    }

    public int good() {
        return number(Standing.UPHELD);
    }

    public int number(Standing standing) {
        return (int)
                blocks.stream().filter(block -> block.standing() == standing).count();
    }
}
