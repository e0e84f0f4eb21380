package nl.zorgvuldig.platform.identity.protection;

/// How much one account may: within a quarter of an hour, and what it sends in a day as well.
///
/// @param forms sent without a file in them; those with one are uploads
public record AccountQuota(
        int pages, int searches, int forms, int uploads, int megabytes, int uploadsInADay, int megabytesInADay) {
    /// More than this is no limit, and is still a number when parts of pages are counted.
    private static final int MOST = 100_000_000;

    /// The same when so many people share an account: not what they send.
    AccountQuota forPeople(int people) {
        return new AccountQuota(
                times(pages, people),
                times(searches, people),
                times(forms, people),
                uploads,
                megabytes,
                uploadsInADay,
                megabytesInADay);
    }

    private static int times(int number, int people) {
        return Math.clamp((long) number * people, 0, MOST);
    }
}
