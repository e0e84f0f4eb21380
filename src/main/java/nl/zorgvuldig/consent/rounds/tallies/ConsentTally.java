package nl.zorgvuldig.consent.rounds.tallies;

/// Numbers of pupils for whom there will be consent, for whom somebody refused, and for whom
/// neither is the case yet.
public record ConsentTally(int yes, int no, int open) {
    public static final ConsentTally NOTHING = new ConsentTally(0, 0, 0);

    public int all() {
        return yes + no + open;
    }

    ConsentTally plus(ConsentTally other) {
        return new ConsentTally(yes + other.yes, no + other.no, open + other.open);
    }
}
