package org.yijianshi.allinone;

/// How to reach the database of one service.
public record Database(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
