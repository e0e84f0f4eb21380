package nl.zorgvuldig.platform.web;

/// A page in the place of the one at hand: what is asked for is refused, or is not there.
public final class PageException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Page page;

    public PageException(Page page) {
        super(page.template(), null, false, false);
        this.page = page;
    }

    public Page page() {
        return page;
    }
}
