/** What we use of nodemailer, which brings no types of its own; those kept for it elsewhere pull in a cloud client. */
declare module 'nodemailer' {
  export interface Transporter {
    sendMail(mail: {
      from: { name: string; address: string }
      to: string[]
      subject: string
      text: string
      messageId: string
    }): Promise<{ accepted: (string | { address: string })[] }>
  }
  export function createTransport(options: {
    url: string
    connectionTimeout: number
    socketTimeout: number
  }): Transporter
}
