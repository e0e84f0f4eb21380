package nl.zorgvuldig.platform.identity.protection;

/// Quota of one account: within a quarter of an hour, and for what it sends in a day as well.
///
/// @param forms sent without a file in them; those with one are uploads
public record AccountQuota(
        int pages, int searches, int forms, int uploads, int megabytes, int uploadsInADay, int megabytesInADay) {
    /// Higher values are no limit in practice, and this one still fits an int when parts of pages
    /// are counted.
    private static final int MOST = 100_000_000;

    /// The quota when so many people share an account; what they send is not multiplied.
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
