package nl.zorgvuldig.consent;

/// How many pupils there will be consent for, how many for whom somebody said no, and how many for
/// whom neither is so yet.
public record Tally(int yes, int no, int open) {
    public static final Tally NOTHING = new Tally(0, 0, 0);

    public int all() {
        return yes + no + open;
    }

    Tally plus(Tally other) {
        return new Tally(yes + other.yes, no + other.no, open + other.open);
    }
}
