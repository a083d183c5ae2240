import Domain
import Hummingbird
import NIOCore

/// Making answers: pages, and ways on to other pages.
extension Site {
    /// A page of the desk.
    func page(
        _ model: some PageSample, for visit: DeskVisit, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        Response.html(try templates.html(model, frame: frame(visit)), status: status)
    }

    /// A public page.
    func page(
        _ model: some PageSample, office: Office?, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        Response.html(try templates.html(model, frame: frame(office: office)), status: status)
    }
}

extension Response {
    static func html(_ html: String, status: HTTPResponse.Status = .ok) -> Response {
        text(html, type: "text/html; charset=utf-8", status: status)
    }

    static func text(_ text: String, type: String, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: type], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// After a post: the browser gets another page, so that reloading does not post again.
    static func seeOther(_ location: String) -> Response {
        Response(status: .seeOther, headers: [.location: location])
    }
}
