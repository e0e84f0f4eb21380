package nl.zorgvuldig.consent.rounds.tallies;

/// How many pupils there will be consent for, how many for whom somebody said no, and how many for
/// whom neither is so yet.
public record ConsentTally(int yes, int no, int open) {
    public static final ConsentTally NOTHING = new ConsentTally(0, 0, 0);

    public int all() {
        return yes + no + open;
    }

    ConsentTally plus(ConsentTally other) {
        return new ConsentTally(yes + other.yes, no + other.no, open + other.open);
    }
}
