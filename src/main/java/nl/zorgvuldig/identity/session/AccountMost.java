package nl.zorgvuldig.identity.session;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How much one account may: within a quarter of an hour, and what it sends in a day as well.
///
/// @param forms sent without a file in them; those with one are uploads
@Component
record AccountMost(
        @Value("${zorgvuldig.accounts.pages}") int pages,
        @Value("${zorgvuldig.accounts.searches}") int searches,
        @Value("${zorgvuldig.accounts.forms}") int forms,
        @Value("${zorgvuldig.accounts.uploads}") int uploads,
        @Value("${zorgvuldig.accounts.megabytes}") int megabytes,
        @Value("${zorgvuldig.accounts.uploads-in-a-day}") int uploadsInADay,
        @Value("${zorgvuldig.accounts.megabytes-in-a-day}") int megabytesInADay) {
    /// More than this is no limit, and is still a number when parts of pages are counted.
    private static final int MOST = 100_000_000;

    /// The same when so many people share an account: not what they send.
    AccountMost forPeople(int people) {
        return new AccountMost(
                times(pages, people),
                times(searches, people),
                times(forms, people),
                uploads,
                megabytes,
                uploadsInADay,
                megabytesInADay);
    }

    private static int times(int one, int people) {
        return Math.clamp((long) one * people, 0, MOST);
    }
}
