package org.yijianshi.planted.rooms.speak;

import org.yijianshi.planted.rooms.web.WebRoom;

/// Enters a room that is not its own.
public interface SpeakRoom {
    /// The wrong door.
    WebRoom wrongDoor();
}
