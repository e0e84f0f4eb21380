package nl.zorgvuldig.platform.web;

/// Replaces the current page by another: the request is refused, or its object does not exist.
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
